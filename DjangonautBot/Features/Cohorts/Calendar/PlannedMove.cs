using DjangonautBot.Features.PostSettings.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>A post or a stand-up that a change of the calendar would move.</summary>
/// <param name="Post">Null for the stand-up itself.</param>
/// <param name="Team">The team's name where teams differ; null for what happens at one time for all.</param>
/// <param name="Before">Null if it would not be without the change.</param>
/// <param name="After">Null if it would no longer be.</param>
public sealed record PlannedMove(RecurringPost? Post, string? Team, int Week, Instant? Before, Instant? After)
{
    /// <summary>When it would be, or would have been.</summary>
    public Instant At => After ?? Before ?? throw new InvalidOperationException("It is neither before nor after.");
}
