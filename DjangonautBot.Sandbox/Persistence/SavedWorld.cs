namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A world as it is kept on disk: what people and the bot see, and nothing of connections, limits and faults.</summary>
/// <param name="Version">Of this format: another one is not read.</param>
/// <param name="ClockOffset">How far program time is from the wire's.</param>
/// <param name="LastId">The newest id, so that none is given twice.</param>
/// <param name="Channels">Also threads and direct messages; a thread after its channel.</param>
internal sealed record SavedWorld(
    int Version,
    ulong BotId,
    string Token,
    TimeSpan ClockOffset,
    ulong LastId,
    IReadOnlyList<SavedUser> Users,
    IReadOnlyList<SavedServer> Servers,
    IReadOnlyList<SavedChannel> Channels,
    IReadOnlyList<SavedCommand> Commands)
{
    public const int CurrentVersion = 1;
}
