using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>Finds the commands offered to a person in a channel.</summary>
internal static class CommandMenu
{
    public static RegisteredCommand Find(SandboxWorld world, Person person, SandboxChannel channel, string name, int type)
    {
        if (!IsServed(channel))
        {
            throw new SandboxInteractionException($"There is no command {name} here.");
        }

        if (!MayUseCommands(person, channel))
        {
            throw new SandboxInteractionException("You do not have permission to use commands here.");
        }

        var command = world.Commands.Find(channel.Server?.Id, name, command => command.Type == type && IsMeantFor(command, channel))
            ?? throw new SandboxInteractionException($"There is no command {name} here.");
        return MayUse(command, person, channel)
            ? command
            : throw new SandboxInteractionException("You do not have permission to use this command.");
    }

    /// <summary>Lists all offered commands of all types; a server's own command hides a general one of the same name.</summary>
    public static IReadOnlyList<RegisteredCommand> Offered(SandboxWorld world, Person person, SandboxChannel channel)
    {
        if (!IsServed(channel) || !MayUseCommands(person, channel))
        {
            return [];
        }

        var own = channel.Server is { } server ? world.Commands.For(server.Id) : [];
        return [.. own.Concat(world.Commands.For(null))
            .Where(command => IsMeantFor(command, channel))
            .DistinctBy(command => (command.Type, command.Name))
            .Where(command => MayUse(command, person, channel))];
    }

    private static bool IsServed(SandboxChannel channel) => channel.Server is null or { HasBot: true, IsDown: false };

    private static bool MayUseCommands(Person person, SandboxChannel channel) =>
        channel.Allows(person.Id, Permission.ViewChannel | Permission.UseApplicationCommands);

    private static bool IsMeantFor(RegisteredCommand command, SandboxChannel channel) =>
        command.IsOfferedIn(channel.Server is null ? 1 : 0);

    // "0" permits administrators only: https://discord.com/developers/docs/interactions/application-commands#permissions.
    private static bool MayUse(RegisteredCommand command, Person person, SandboxChannel channel) =>
        channel.Server is null
        || command.Declaration.Id("default_member_permissions") is not { } needed
        || channel.Allows(person.Id, needed == 0 ? Permission.Administrator : needed);
}
