using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Times of a team's stand-ups.</summary>
/// <param name="Exceptions">Stand-ups that are cancelled, or not at the usual day and time.</param>
public sealed record StandupTimes(ProgramCalendar Calendar, Team Team, IReadOnlyList<StandupException> Exceptions)
{
    /// <summary>Returns the time of a week's stand-up, from week 1 on; null if it is cancelled.</summary>
    public Instant? At(int week) => Find(week) is { } exception ? exception.At(Calendar) : UsuallyAt(week);

    /// <summary>Returns the time of a week's stand-up if nobody had moved or cancelled it.</summary>
    public Instant UsuallyAt(int week) =>
        (Find(week) is { IsUsual: true } kept ? kept.At(Calendar) : null) ?? Calendar.At(week, Team.StandupDay, Team.StandupTime);

    /// <summary>Finds the week of the last stand-up before that of a week; null if there is none.</summary>
    public int? WeekBefore(int week) => FirstHeld(Enumerable.Range(1, week - 1).Reverse());

    /// <summary>Finds the week of the next stand-up after that of a week; null if there is none.</summary>
    public int? WeekAfter(int week) => FirstHeld(Enumerable.Range(week + 1, Math.Max(0, Calendar.Weeks - week)));

    /// <summary>Returns the time since which news belong to a week's stand-up: the one before it, or the beginning of week 1.</summary>
    public Instant Since(int week) => WeekBefore(week) is { } before ? At(before)!.Value : Calendar.Start(1);

    /// <summary>Returns the time of the first stand-up after an instant; null if none is left.</summary>
    public Instant? Next(Instant now) => NextWeek(now) is { } week ? At(week) : null;

    /// <summary>Finds the week of the first stand-up after an instant; null if none is left.</summary>
    public int? NextWeek(Instant now) =>
        Enumerable.Range(1, Calendar.Weeks).Select(week => (int?)week).FirstOrDefault(week => At(week!.Value) > now);

    /// <summary>
    /// Lists the stand-ups that keep their time when the team gets another day or time: those that have begun, and one whose new
    /// time has passed already. Weeks with an exception keep it anyway.
    /// </summary>
    public IEnumerable<StandupException> KeptFrom(Team after, Instant now) =>
        from week in Enumerable.Range(1, Calendar.Weeks)
        let was = UsuallyAt(week)
        let willBe = (this with { Team = after }).UsuallyAt(week)
        where was != willBe && Instant.Min(was, willBe) <= now && Find(week) is null
        select new StandupException(week, new WeekTime(Team.StandupDay, Team.StandupTime), IsUsual: true);

    /// <summary>Lists the weeks whose stand-up is moved, cancelled or restored.</summary>
    public IEnumerable<int> MovedWeeks(StandupTimes after) =>
        Enumerable.Range(1, after.Calendar.Weeks).Where(week => At(week) != after.At(week));

    /// <summary>Determines whether a week's stand-up has ended.</summary>
    public bool IsOver(int week, Instant now) => At(week) + Duration.FromMinutes(Team.Minutes) <= now;

    /// <summary>Finds the exception of a week; null if there is none.</summary>
    public StandupException? Find(int week) => Exceptions.FirstOrDefault(exception => exception.Week == week);

    /// <summary>Returns the times with an exception, which replaces that of its week.</summary>
    public StandupTimes With(StandupException exception) => this with { Exceptions = [.. AsUsual(exception.Week).Exceptions, exception] };

    /// <summary>Returns the times without the exception of a week.</summary>
    public StandupTimes AsUsual(int week) => this with { Exceptions = [.. Exceptions.Where(exception => exception.Week != week)] };

    /// <summary>Determines whether a week's stand-up has begun; a cancelled one counts as at its usual time.</summary>
    public bool IsPast(int week, Instant now) => (At(week) ?? UsuallyAt(week)) <= now;

    private int? FirstHeld(IEnumerable<int> weeks) => weeks.Select(week => (int?)week).FirstOrDefault(week => At(week!.Value) is not null);
}
