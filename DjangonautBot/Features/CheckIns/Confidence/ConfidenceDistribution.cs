namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Distribution of a week's answers.</summary>
/// <param name="People">Number of people for each answer, from 1 to 5.</param>
public sealed record ConfidenceDistribution(int Week, IReadOnlyList<int> People)
{
    /// <summary>Fewest answers that are shown: with fewer, readers could guess who answered what.</summary>
    public const int FewestAnswers = 5;

    public int Answers => People.Sum();
}
