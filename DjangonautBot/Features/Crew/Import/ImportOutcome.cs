using DjangonautBot.Features.Crew.Import.Planning;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>Result of looking at a file, or of confirming it.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Effect to be confirmed, or asked about, or that is not possible.</summary>
    /// <param name="IsOutdated">Whether an earlier preview was confirmed that is out of date by now.</param>
    public sealed record ToConfirm(ImportDraft Draft, ImportPlan Plan, bool IsOutdated = false) : ImportOutcome;

    /// <summary>The cohort is as the file says, or all of it was made so.</summary>
    /// <param name="Consequences">Consequences of the change, in short lines.</param>
    public sealed record Done(ImportPlan Plan, IReadOnlyList<string> Consequences) : ImportOutcome;

    /// <summary>The file to confirm no longer exists.</summary>
    public sealed record Gone : ImportOutcome;
}
