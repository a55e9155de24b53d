namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>How many people chose which number in a week.</summary>
/// <param name="People">How many chose 1, 2, … 5.</param>
public sealed record ConfidenceDistribution(int Week, IReadOnlyList<int> People)
{
    /// <summary>With fewer answers somebody could guess who said what, so that nothing is shown.</summary>
    public const int FewestAnswers = 5;

    public int Answers => People.Sum();
}
