using DjangonautBot.Features.CheckIns.Counts;

namespace DjangonautBot.Features.Captains;

/// <summary>Numbers of Djangonauts of a team or cohort by the status of their week.</summary>
internal sealed record WeekCount(int CheckedIn, int Quiet, int Away, int Nothing, bool IsUpcoming)
{
    /// <summary>A week that has not begun.</summary>
    public static WeekCount Upcoming { get; } = new(0, 0, 0, 0, IsUpcoming: true);

    /// <summary>Number of people who checked in; a quiet week is worth as much as any other.</summary>
    public int Reported => CheckedIn + Quiet;

    /// <summary>Number of people in the crew who are not away.</summary>
    public int Present => Reported + Nothing;

    public int All => Present + Away;

    /// <summary>Divides the people who count in a week that has begun.</summary>
    /// <param name="away">Number of those who were away and did not check in.</param>
    public static WeekCount Of(WeekNumbers numbers, int away) => new(
        numbers.CheckedIn - numbers.Quiet,
        numbers.Quiet,
        away,
        numbers.Djangonauts - numbers.CheckedIn - away,
        IsUpcoming: false);
}
