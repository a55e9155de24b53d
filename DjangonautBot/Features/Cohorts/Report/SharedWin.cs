namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>A win that its author agreed to share with everybody.</summary>
internal sealed record SharedWin
{
    public required int Week { get; init; }

    public required string Team { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }
}
