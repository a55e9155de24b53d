using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Counts;

/// <summary>All that counts in the weeks of a cohort that have begun.</summary>
/// <param name="People">The weeks of all Djangonauts; each is counted once, in one team.</param>
/// <param name="Unlinked">Numbers of people who had their data deleted.</param>
public sealed record CountedWeeks(IReadOnlyList<CountedWeek> People, IReadOnlyList<UnlinkedCount> Unlinked)
{
    /// <summary>Counts a team's week.</summary>
    public WeekNumbers Of(TeamId teamId, int week) =>
        Count(
            People.Where(person => person.TeamId == teamId && person.Week == week),
            [.. Unlinked.Where(count => count.TeamId == teamId && count.Week == week)]);

    /// <summary>Counts a week of the whole cohort, removed teams included.</summary>
    public WeekNumbers Of(int week) =>
        Count(People.Where(person => person.Week == week), [.. Unlinked.Where(count => count.Week == week)]);

    /// <summary>Counts the people of the whole cohort who gave a pace in a week.</summary>
    public int Of(int week, Pace pace) =>
        People.Count(person => person.Week == week && person.CheckIn?.Pace == pace)
        + Sum([.. Unlinked.Where(count => count.Week == week)], UnlinkedCount.Named(pace));

    /// <summary>Adds up an unlinked number.</summary>
    public static int Sum(IReadOnlyList<UnlinkedCount> counts, string what) =>
        counts.Where(count => count.What == what).Sum(count => count.Number);

    private static WeekNumbers Count(IEnumerable<CountedWeek> weeks, IReadOnlyList<UnlinkedCount> unlinked)
    {
        var people = weeks.ToList();
        return new WeekNumbers(
            people.Count + Sum(unlinked, UnlinkedCount.Djangonaut),
            people.Count(person => person.CheckIn is not null) + Sum(unlinked, UnlinkedCount.CheckIn),
            people.Count(person => person.CheckIn is { IsQuiet: true }) + Sum(unlinked, UnlinkedCount.QuietWeek));
    }
}
