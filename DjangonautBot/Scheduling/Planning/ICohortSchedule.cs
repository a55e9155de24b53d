using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Due times of a cohort's recurring posts.</summary>
public interface ICohortSchedule
{
    /// <summary>The end of the program's last week.</summary>
    Instant Landing { get; }

    /// <summary>Gets the deliveries that are due from an instant on and before another, the earliest first.</summary>
    IReadOnlyList<PlannedDelivery> Between(Instant since, Instant until);
}
