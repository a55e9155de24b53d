using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>What became of the scheduled events of a cohort's stand-ups.</summary>
public interface IStandupEvents
{
    /// <summary>The stand-ups to come whose event Discord did not take, the next one first. It is tried again once a day.</summary>
    IReadOnlyList<RefusedEvent> ListRefused(CohortId cohortId, Instant now);
}
