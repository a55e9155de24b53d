using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Due times of a cohort's recurring posts.</summary>
public interface ICohortSchedule
{
    /// <summary>The instant after which nothing is due, some time after the program's last week.</summary>
    Instant End { get; }

    /// <summary>Gets the deliveries that are due from an instant on and before another, the earliest first.</summary>
    IReadOnlyList<PlannedDelivery> Between(Instant since, Instant until);
}
