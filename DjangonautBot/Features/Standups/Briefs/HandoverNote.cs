namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>What the facilitator of a stand-up leaves for the next one.</summary>
internal sealed record HandoverNote
{
    /// <summary>How many characters it has at most.</summary>
    public const int Longest = 1000;

    public required string Text { get; init; }

    /// <summary>The display name of whoever wrote it; none once that is not known any more.</summary>
    public string? WrittenBy { get; init; }
}
