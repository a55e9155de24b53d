using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>Participation of a cohort's Djangonauts by week, for Captains' eyes only.</summary>
/// <param name="Teams">Teams ordered by name.</param>
/// <param name="Together">Numbers of the whole cohort for each week of the program, removed teams included.</param>
internal sealed record Participation(Cohort Cohort, Instant Now, IReadOnlyList<TeamWeeks> Teams, IReadOnlyList<WeekCount> Together)
{
    public IEnumerable<PersonWeeks> People => Teams.SelectMany(team => team.People);

    /// <summary>Present week, or the nearest one.</summary>
    public int Week => Math.Clamp(Calendar.WeekAt(Now), 1, Cohort.Weeks);

    /// <summary>Progress of the program, in words.</summary>
    public string When => Calendar.WeekAt(Now) switch
    {
        < 1 => "before week 1",
        var week when week > Cohort.Weeks => "landed",
        var week => $"week {week} of {Cohort.Weeks}",
    };

    /// <summary>People who have been silent for two weeks.</summary>
    public IReadOnlyList<PersonWeeks> Silent => [.. People.Where(person => person.IsSilent(WeeksOver))];

    /// <summary>People who said twice that it was too much.</summary>
    public IReadOnlyList<PersonWeeks> Strained => [.. People.Where(person => person.SaidTooMuchTwice)];

    private ProgramCalendar Calendar => Cohort.Calendar;

    private int WeeksOver => Enumerable.Range(1, Cohort.Weeks).TakeWhile(week => Calendar.End(week) <= Now).Count();
}

/// <summary>A team with its Djangonauts of today, ordered by name, and its numbers.</summary>
/// <param name="Counts">Numbers for each week of the program, of all who were Djangonauts of the team then.</param>
internal sealed record TeamWeeks(Team Team, IReadOnlyList<PersonWeeks> People, IReadOnlyList<WeekCount> Counts);
