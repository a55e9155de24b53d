using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>When a team meets in each week.</summary>
/// <param name="Exceptions">The stand-ups that are not at the usual day and time.</param>
public sealed record StandupTimes(ProgramCalendar Calendar, Team Team, IReadOnlyList<StandupException> Exceptions)
{
    /// <summary>When the team meets in a week, 1 or later; null if that stand-up is cancelled.</summary>
    public Instant? At(int week) => Find(week) is { } exception ? exception.At(Calendar) : UsuallyAt(week);

    /// <summary>When the team would meet in a week if nobody had changed it.</summary>
    public Instant UsuallyAt(int week) => Calendar.At(week, Team.StandupDay, Team.StandupTime);

    /// <summary>The week of the last stand-up before a week's; null if there is none.</summary>
    public int? WeekBefore(int week) => FirstHeld(Enumerable.Range(1, week - 1).Reverse());

    /// <summary>The week of the next stand-up after a week's; null if there is none.</summary>
    public int? WeekAfter(int week) => FirstHeld(Enumerable.Range(week + 1, Math.Max(0, Calendar.Weeks - week)));

    /// <summary>The stand-up before a week's, or the beginning of week 1: what was told since then is what a stand-up looks at.</summary>
    public Instant Since(int week) => WeekBefore(week) is { } before ? At(before)!.Value : Calendar.Start(1);

    /// <summary>The first stand-up after an instant; null if none is left.</summary>
    public Instant? Next(Instant now) => NextWeek(now) is { } week ? At(week) : null;

    /// <summary>The week of the first stand-up after an instant; null if none is left.</summary>
    public int? NextWeek(Instant now) =>
        Enumerable.Range(1, Calendar.Weeks).Select(week => (int?)week).FirstOrDefault(week => At(week!.Value) > now);

    /// <summary>
    /// The stand-ups that stay at their time when the team is given another day or time: those that have begun, and one of which
    /// the new time has passed already. Weeks with an exception keep that anyway.
    /// </summary>
    public IEnumerable<StandupException> KeptFrom(Team after, Instant now) =>
        from week in Enumerable.Range(1, Calendar.Weeks)
        let was = UsuallyAt(week)
        let willBe = (this with { Team = after }).UsuallyAt(week)
        where was != willBe && Instant.Min(was, willBe) <= now && Find(week) is null
        select new StandupException(week, new WeekTime(Team.StandupDay, Team.StandupTime));

    /// <summary>The weeks whose stand-up takes place at another time, or not any more, or after all.</summary>
    public IEnumerable<int> MovedWeeks(StandupTimes after) =>
        Enumerable.Range(1, after.Calendar.Weeks).Where(week => At(week) != after.At(week));

    /// <summary>Whether a week's stand-up has taken place from beginning to end.</summary>
    public bool IsOver(int week, Instant now) => At(week) + Duration.FromMinutes(Team.Minutes) <= now;

    public StandupException? Find(int week) => Exceptions.FirstOrDefault(exception => exception.Week == week);

    /// <summary>The same with another exception in its week.</summary>
    public StandupTimes With(StandupException exception) => this with { Exceptions = [.. AsUsual(exception.Week).Exceptions, exception] };

    /// <summary>The same without an exception in a week.</summary>
    public StandupTimes AsUsual(int week) => this with { Exceptions = [.. Exceptions.Where(exception => exception.Week != week)] };

    /// <summary>Whether a week's stand-up has begun; a cancelled one counts as at its usual time.</summary>
    public bool IsPast(int week, Instant now) => (At(week) ?? UsuallyAt(week)) <= now;

    private int? FirstHeld(IEnumerable<int> weeks) => weeks.Select(week => (int?)week).FirstOrDefault(week => At(week!.Value) is not null);
}
