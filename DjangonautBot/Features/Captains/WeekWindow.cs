namespace DjangonautBot.Features.Captains;

/// <summary>Range of weeks that a grid shows; those of a long program do not fit the width of a phone.</summary>
internal sealed record WeekWindow(int First, int Last)
{
    private const int Widest = 12;

    /// <summary>Returns all weeks if they fit, else the weeks up to the present one.</summary>
    public static WeekWindow Of(int week, int weeks)
    {
        var last = weeks <= Widest ? weeks : Math.Clamp(week, Widest, weeks);
        return new WeekWindow(Math.Max(1, last - Widest + 1), last);
    }

    public IEnumerable<int> Weeks => Enumerable.Range(First, Last - First + 1);

    /// <summary>Returns the range in words.</summary>
    public override string ToString() => First == Last ? $"week {First}" : $"weeks {First} to {Last}, from left to right";
}
