namespace DjangonautBot.Features.Cohorts;

/// <summary>What came of closing a cohort, or of opening it again.</summary>
internal abstract record CloseOutcome
{
    private CloseOutcome()
    {
    }

    /// <summary>It is closed, now or since somebody else did it.</summary>
    /// <param name="InTheWay">The cohort because of which it could not be opened again.</param>
    public sealed record Closed(Cohort Cohort, Cohort? InTheWay) : CloseOutcome;

    /// <summary>It is open.</summary>
    public sealed record Open(Cohort Cohort) : CloseOutcome;
}
