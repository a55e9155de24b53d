using DjangonautBot.Features.PostSettings.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>A post or a stand-up that a change of the calendar would move.</summary>
/// <param name="Post">Null for the stand-up itself.</param>
/// <param name="Team">Name of the team; null if all teams have it at the same time.</param>
/// <param name="Before">Time without the change; null if the change adds it.</param>
/// <param name="After">Time with the change; null if the change removes it.</param>
public sealed record PlannedMove(RecurringPost? Post, string? Team, int Week, Instant? Before, Instant? After)
{
    /// <summary>Time with the change, or without it if the change removes it.</summary>
    public Instant At => After ?? Before ?? throw new InvalidOperationException("It is neither before nor after.");
}
