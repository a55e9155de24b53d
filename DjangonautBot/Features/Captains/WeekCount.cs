namespace DjangonautBot.Features.Captains;

/// <summary>How many people of a team or cohort did what in a week; whoever joined later is not among them.</summary>
internal sealed record WeekCount(int CheckedIn, int Quiet, int Away, int Nothing, bool IsToCome)
{
    /// <summary>How many told of their week; a quiet one is worth as much as any other.</summary>
    public int Told => CheckedIn + Quiet;

    /// <summary>How many are in the crew and not away.</summary>
    public int Here => Told + Nothing;

    public int All => Here + Away;

    /// <param name="week">1 or later.</param>
    public static WeekCount Of(IEnumerable<PersonWeeks> people, int week)
    {
        var marks = people.Select(person => person.Weeks[week - 1]).ToList();
        return new WeekCount(
            Count(WeekStatus.CheckedIn),
            Count(WeekStatus.Quiet),
            Count(WeekStatus.Away),
            Count(WeekStatus.Nothing),
            marks.Contains(WeekStatus.ToCome));

        int Count(WeekStatus wanted) => marks.Count(mark => mark == wanted);
    }
}
