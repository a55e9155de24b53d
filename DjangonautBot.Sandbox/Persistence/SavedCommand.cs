using System.Text.Json;
using DjangonautBot.Sandbox.Interactions;

namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A registered command.</summary>
/// <param name="ServerId">The only server of the command; null if registered for all.</param>
internal sealed record SavedCommand(ulong Id, ulong Version, ulong? ServerId, string Name, int Type, JsonElement Declaration)
{
    public static SavedCommand Of(RegisteredCommand command) =>
        new(command.Id, command.Version, command.ServerId, command.Name, command.Type, command.Declaration);

    public RegisteredCommand Restore() => new(Id, Version, ServerId, Name, Type, Declaration);
}
