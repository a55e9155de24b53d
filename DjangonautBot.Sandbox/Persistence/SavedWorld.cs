namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A world as saved: all that people and the bot can see, without connections, limits and faults.</summary>
/// <param name="Version">Version of the format; others are not read.</param>
/// <param name="ClockOffset">Offset of program time from wire time.</param>
/// <param name="LastId">Newest id, so that none is assigned twice.</param>
/// <param name="Channels">Channels, threads and direct messages; a thread after its channel.</param>
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
