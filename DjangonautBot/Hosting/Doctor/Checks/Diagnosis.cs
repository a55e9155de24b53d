namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>All that the doctor found.</summary>
/// <param name="NotLookedAt">Names of the checks for which an earlier result left nothing to look at.</param>
internal sealed record Diagnosis(IReadOnlyList<CheckResult> Results, IReadOnlyList<string> NotLookedAt)
{
    public Verdict Verdict => Results.Select(result => result.Verdict).DefaultIfEmpty(Verdict.Well).Max();
}
