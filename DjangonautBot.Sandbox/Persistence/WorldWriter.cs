namespace DjangonautBot.Sandbox.Persistence;

/// <summary>Captures the current state of a world for saving.</summary>
internal static class WorldWriter
{
    public static SavedWorld Write(SandboxWorld world) => world.Read(() => new SavedWorld(
        SavedWorld.CurrentVersion,
        world.Bot.Id,
        world.Token,
        world.Clock.Offset,
        world.LastId,
        [.. world.Users.Values.Select(user => new SavedUser(user.Id, user.Name, user.DirectMessagesClosed))],
        [.. world.Servers.Select(server => server.Save())],
        [.. world.Channels.Values.OrderBy(channel => channel.IsThread).ThenBy(channel => channel.Id).Select(SavedChannel.Of)],
        [.. world.Commands.All.Select(SavedCommand.Of)]));
}
