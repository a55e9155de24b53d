using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Standups.Events;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>Everything that a Captain may want to know at a glance.</summary>
/// <param name="Channels">Every channel in use; null while the server is not known yet.</param>
/// <param name="AreCommandsRegistered">Whether Discord has the commands of this version.</param>
/// <param name="LockedThreads">The threads in which something was left as it was, because somebody locked them.</param>
/// <param name="RefusedEvents">The stand-ups to come whose scheduled event Discord did not take.</param>
/// <param name="Silent">The posts that are on but not made, because no channel is set for them.</param>
internal sealed record CohortStatus(
    Cohort Cohort,
    IReadOnlyList<TeamCrew> Teams,
    IReadOnlyList<ChannelState>? Channels,
    bool AreCommandsRegistered,
    IReadOnlyList<Snowflake> LockedThreads,
    IReadOnlyList<RefusedEvent> RefusedEvents,
    IReadOnlyList<PlannedPost> Next,
    IReadOnlyList<RecurringPost> Silent,
    Instant Now);
