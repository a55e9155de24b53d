namespace DjangonautBot.Features.Captains;

/// <summary>Numbers of people of a team or cohort by the status of their week, without people who joined later.</summary>
internal sealed record WeekCount(int CheckedIn, int Quiet, int Away, int Nothing, bool IsUpcoming)
{
    /// <summary>Number of people who checked in; a quiet week is worth as much as any other.</summary>
    public int Reported => CheckedIn + Quiet;

    /// <summary>Number of people in the crew who are not away.</summary>
    public int Present => Reported + Nothing;

    public int All => Present + Away;

    /// <summary>Counts the people.</summary>
    /// <param name="week">Week, 1 or later.</param>
    public static WeekCount Of(IEnumerable<PersonWeeks> people, int week)
    {
        var marks = people.Select(person => person.Weeks[week - 1]).ToList();
        return new WeekCount(
            Count(WeekStatus.CheckedIn),
            Count(WeekStatus.Quiet),
            Count(WeekStatus.Away),
            Count(WeekStatus.Nothing),
            marks.Contains(WeekStatus.Upcoming));

        int Count(WeekStatus wanted) => marks.Count(mark => mark == wanted);
    }
}
