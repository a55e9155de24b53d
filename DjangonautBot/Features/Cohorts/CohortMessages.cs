using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Cohorts;

internal static class CohortMessages
{
    public static string UnknownTimeZone(string typed) =>
        $"🌍 I do not know the time zone {Markdown.Quote(typed)}. Please type a city or a country and choose one of my suggestions, such as `Europe/Amsterdam`.";

    public static string UnknownDate(string typed) =>
        $"📅 I cannot read {Markdown.Quote(typed)} as a date. Please write it as `2026-03-02`, or as `next monday`.";

    public static string AtTheSameTimeAs(Cohort other) =>
        $"🌱 *{Markdown.Escape(other.Name)}* runs until {Dates.Day(other.Calendar.Sunday(other.Weeks))}, and a server has one cohort at a time. "
        + "Please start this one after it.";

    public static OutgoingMessage Created(Cohort cohort) => new(
        AllowedMentions.None,
        $"""
        🚀 **{Markdown.Escape(cohort.Name)}** is ready for lift-off.
        Week 1 begins on {Dates.Day(cohort.Calendar.Monday(1))}; week {cohort.Weeks} ends on {Dates.Day(cohort.Calendar.Sunday(cohort.Weeks))} ({cohort.TimeZone.Id}).

        Next: `/team create` for each team, then `/crew add`.
        """);
}
