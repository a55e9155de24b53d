namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>What is asked when.</summary>
internal static class ConfidenceScale
{
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>In the first week of the program, in the middle and in the last.</summary>
    public static bool IsAskedIn(int week, int weeks) => week == 1 || week == (weeks + 1) / 2 || week == weeks;
}
