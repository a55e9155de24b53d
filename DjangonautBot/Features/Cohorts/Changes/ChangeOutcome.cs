namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>What came of changing a cohort, or of wanting to.</summary>
internal abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    public sealed record Changed(Cohort Before, Cohort After) : ChangeOutcome;

    /// <summary>It moves something, so it waits to be confirmed.</summary>
    /// <param name="Renamed">What changed at once: words for what was done.</param>
    /// <param name="Anew">Whether it was confirmed, but is no longer what the preview showed.</param>
    public sealed record ToConfirm(ChangePreview Preview, IReadOnlyList<string> Renamed, bool Anew = false) : ChangeOutcome;

    public sealed record Refused(ChangeRefusal Refusal) : ChangeOutcome;

    /// <summary>What was to be confirmed is not there any more.</summary>
    public sealed record Gone : ChangeOutcome;
}
