using System.Collections.Concurrent;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Sending;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>
/// Remembers the bot's rights at each refusal for want of them. A lane is tried again when these rights change, and not for any other
/// change in its server: refusals are counted by Discord, which silences the whole bot for too many.
/// </summary>
internal sealed class PausedLanes(IDiscordGateway gateway)
{
    private readonly ConcurrentDictionary<(Snowflake GuildId, Snowflake Lane), OwnRights> _paused = new();
    private readonly ConcurrentDictionary<Snowflake, bool> _known = new();

    /// <summary>Reads the bot's rights in the channel of a lane and in the channel or thread of a message.</summary>
    public OwnRights Read(Snowflake guildId, Snowflake lane, Snowflake? target) =>
        new(
            gateway.GetOwnPermissions(guildId, lane),
            target,
            target is { } channelId ? gateway.GetOwnPermissions(guildId, channelId) : Permissions.None);

    /// <summary>Remembers the rights with which an attempt was refused.</summary>
    public void Pause(DeliveryAttempt attempt) => _paused[(attempt.GuildId, attempt.Delivery.Lane)] = attempt.Rights;

    /// <summary>Whether the rights have changed since an attempt began, so that its refusal is out of date.</summary>
    public bool HaveChangedSince(DeliveryAttempt attempt) =>
        Read(attempt.GuildId, attempt.Delivery.Lane, attempt.Rights.Target) != attempt.Rights;

    /// <summary>Lists the paused lanes of a server in which the rights have changed, and forgets them.</summary>
    public IReadOnlyList<Snowflake> TakeChanged(Snowflake guildId) =>
    [
        .. _paused
            .Where(paused => paused.Key.GuildId == guildId
                && Read(guildId, paused.Key.Lane, paused.Value.Target) != paused.Value
                && _paused.TryRemove(paused))
            .Select(paused => paused.Key.Lane),
    ];

    /// <summary>
    /// Whether a server is seen for the first time since the start, or since it was away: rights may have changed before.
    /// </summary>
    public bool IsNew(Snowflake guildId) => _known.TryAdd(guildId, true);

    /// <summary>Makes a server that is away new when it comes back, with all its lanes: it may never come back.</summary>
    public void ForgetServer(Snowflake guildId)
    {
        _known.TryRemove(guildId, out _);
        foreach (var lane in _paused.Keys.Where(lane => lane.GuildId == guildId))
        {
            _paused.TryRemove(lane, out _);
        }
    }
}
