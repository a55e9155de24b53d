using DjangonautBot.Features.Cohorts.Calendar;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>What a change would bring, for somebody to confirm.</summary>
/// <param name="ChangeId">Where a new start, zone or length is kept until then; none for breaks.</param>
internal sealed record ChangePreview(
    CalendarChange Wish, Cohort Before, Cohort After, IReadOnlyList<PlannedMove> PlannedMoves, long? ChangeId = null);
