namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>What became of the 1:1s that were offered.</summary>
/// <param name="Offered">Those of which nothing else is known.</param>
internal sealed record OneOnOneReport(int Offered, int Held, int NotNeeded)
{
    public int Total => Offered + Held + NotNeeded;
}
