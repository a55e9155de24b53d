using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>Describes the point of its program at which a cohort is.</summary>
internal static class ProgramPosition
{
    public static string Describe(Cohort cohort, Instant now)
    {
        var calendar = cohort.Calendar;
        var week = calendar.WeekAt(now);
        if (cohort.ClosedAt is { } closedAt)
        {
            return $"📦 Closed {Dates.Ago(closedAt)}. It stays readable; nothing is posted any more.";
        }

        return week switch
        {
            < 0 => $"🌱 Not begun yet: week 0 begins {Dates.Begins(calendar, 0)}.",
            _ when week > cohort.Weeks => $"🛬 Landed {Dates.Ago(calendar.Landing)}, after {cohort.Weeks} weeks.",
            _ when calendar.IsBreak(now) =>
                $"🏖️ A break: week {week + 1} of {cohort.Weeks} begins {Dates.Begins(calendar, week + 1)}.",
            0 => $"🌱 Week 0, time to prepare: week 1 begins {Dates.Begins(calendar, 1)}.",
            _ => $"🪐 Week {week} of {cohort.Weeks}: {Dates.Week(calendar, week)} ({cohort.TimeZone.Id}).",
        };
    }
}
