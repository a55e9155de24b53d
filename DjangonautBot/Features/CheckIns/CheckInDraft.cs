namespace DjangonautBot.Features.CheckIns;

/// <summary>What somebody wrote; every text may be empty.</summary>
public sealed record CheckInDraft(string WorkedOn, string NextUp, string Stuck, string Win, Audience Audience)
{
    /// <summary>How long each text may be, in code points.</summary>
    public const int LongestText = 2000;

    /// <summary>A quiet week.</summary>
    public static CheckInDraft Quiet { get; } = new("", "", "", "", Audience.Team);

    /// <summary>Nothing this week, worth as much as anything else.</summary>
    public bool IsQuiet => WorkedOn.Length + NextUp.Length + Stuck.Length + Win.Length == 0;
}
