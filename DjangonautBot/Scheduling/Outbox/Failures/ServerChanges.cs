using System.Collections.Concurrent;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>
/// Counts Discord's events about a server's channels, roles and the bot's own rights, after which a refusal may be out of
/// date.
/// </summary>
internal sealed class ServerChanges
{
    private readonly ConcurrentDictionary<Snowflake, long> _counts = new();

    /// <summary>Raised after each change.</summary>
    public event Action? Noted;

    public long CountIn(Snowflake guildId) => _counts.GetValueOrDefault(guildId);

    public void Note(Snowflake guildId)
    {
        _counts.AddOrUpdate(guildId, 1, (_, count) => count + 1);
        Noted?.Invoke();
    }
}
