using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Scheduled events of a cohort's stand-ups.</summary>
public interface IStandupEvents
{
    /// <summary>Future stand-ups whose event Discord refused, the next one first. Each is tried again once a day.</summary>
    IReadOnlyList<RefusedEvent> ListRefused(CohortId cohortId, Instant now);
}
