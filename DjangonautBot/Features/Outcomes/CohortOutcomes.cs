namespace DjangonautBot.Features.Outcomes;

/// <summary>Answers of a cohort's Djangonauts after the program, in numbers.</summary>
/// <param name="Agreed">Number of people who said yes and are still asked.</param>
/// <param name="FollowUps">In the order of their months.</param>
public sealed record CohortOutcomes(int Agreed, IReadOnlyList<FollowUpNumbers> FollowUps)
{
    /// <summary>Fewest answers that are shown: with fewer, readers could guess who answered what.</summary>
    public const int FewestAnswers = 5;

    /// <summary>Indicates whether anybody was asked yet.</summary>
    public bool HasAsked => FollowUps.Any(followUp => followUp.Asked > 0);

    /// <summary>Describes each follow-up that was sent to anybody: a name, and lines of plain text.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Lines)> Describe() =>
    [
        .. FollowUps.Where(followUp => followUp.Asked > 0)
            .Select(followUp => (OutcomeWords.After(followUp.Months), OutcomeWords.Lines(followUp))),
    ];
}
