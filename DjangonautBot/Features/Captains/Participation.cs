using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>Who told of which week, for Captains' eyes only.</summary>
/// <param name="Teams">In the order of their names.</param>
internal sealed record Participation(Cohort Cohort, Instant Now, IReadOnlyList<TeamWeeks> Teams)
{
    public IEnumerable<PersonWeeks> People => Teams.SelectMany(team => team.People);

    /// <summary>The week that it is, or the nearest one.</summary>
    public int Week => Math.Clamp(Calendar.WeekAt(Now), 1, Cohort.Weeks);

    /// <summary>How far the program is, as people read it.</summary>
    public string When => Calendar.WeekAt(Now) switch
    {
        < 1 => "before week 1",
        var week when week > Cohort.Weeks => "landed",
        var week => $"week {week} of {Cohort.Weeks}",
    };

    /// <summary>Of whom nothing was heard for two weeks.</summary>
    public IReadOnlyList<PersonWeeks> Silent => [.. People.Where(person => person.IsSilent(WeeksOver))];

    /// <summary>Who said twice that it is too much.</summary>
    public IReadOnlyList<PersonWeeks> Strained => [.. People.Where(person => person.SaidTooMuchTwice)];

    private ProgramCalendar Calendar => Cohort.Calendar;

    private int WeeksOver => Enumerable.Range(1, Cohort.Weeks).TakeWhile(week => Calendar.End(week) <= Now).Count();
}
