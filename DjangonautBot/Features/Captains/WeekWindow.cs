namespace DjangonautBot.Features.Captains;

/// <summary>The weeks that a picture shows; a long program has more of them than a phone is wide.</summary>
internal sealed record WeekWindow(int First, int Last)
{
    private const int Widest = 12;

    /// <summary>All weeks where they fit, else those up to the one it is.</summary>
    public static WeekWindow Of(int week, int weeks)
    {
        var last = weeks <= Widest ? weeks : Math.Clamp(week, Widest, weeks);
        return new WeekWindow(Math.Max(1, last - Widest + 1), last);
    }

    public IEnumerable<int> Weeks => Enumerable.Range(First, Last - First + 1);

    /// <summary>As people read it.</summary>
    public override string ToString() => First == Last ? $"week {First}" : $"weeks {First} to {Last}, from left to right";
}
