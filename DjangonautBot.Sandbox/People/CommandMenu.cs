using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>The commands that the app offers a person in a channel.</summary>
internal static class CommandMenu
{
    public static RegisteredCommand Find(SandboxWorld world, Person person, SandboxChannel channel, string name, int type)
    {
        var server = channel.Server;
        if (server is { HasBot: false } or { IsDown: true }) throw new SandboxInteractionException($"There is no command {name} here.");
        if (!channel.Allows(person.Id, Permission.ViewChannel | Permission.UseApplicationCommands))
            throw new SandboxInteractionException("You do not have permission to use commands here.");

        var command = world.Commands.Find(server?.Id, name, command => command.Type == type && command.IsOfferedIn(server is null ? 1 : 0))
            ?? throw new SandboxInteractionException($"There is no command {name} here.");
        if (server is null || command.Declaration.Id("default_member_permissions") is not { } needed) return command;

        // "0" means nobody but administrators: https://discord.com/developers/docs/interactions/application-commands#permissions.
        var wanted = needed == 0 ? Permission.Administrator : needed;
        return channel.Allows(person.Id, wanted)
            ? command
            : throw new SandboxInteractionException("You do not have permission to use this command.");
    }
}
