namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Range of answers, and the weeks that ask for one.</summary>
internal static class ConfidenceScale
{
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>Whether a week asks: the first of the program, the middle and the last do.</summary>
    public static bool IsAskedIn(int week, int weeks) => week == 1 || week == (weeks + 1) / 2 || week == weeks;
}
