namespace DjangonautBot.Features.Me.OwnData;

/// <summary>A post that sums up a team's week.</summary>
internal sealed record SummaryOfWeek
{
    /// <summary>Which of them it is, in the outbox.</summary>
    public required string Kind { get; init; }

    /// <summary>The team.</summary>
    public required long SubjectId { get; init; }

    public required int Week { get; init; }
}
