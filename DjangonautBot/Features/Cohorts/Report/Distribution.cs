namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>How many people gave each answer in a week. With fewer than five, nobody could be sure to stay unknown.</summary>
/// <param name="Answers">A number for each possible answer, in their order.</param>
internal sealed record Distribution(int Week, IReadOnlyList<int> Answers)
{
    public const int FewestAnswers = 5;

    public int Total => Answers.Sum();

    /// <summary>Whether there are enough answers for anybody to see them.</summary>
    public bool IsShown => Total >= FewestAnswers;
}
