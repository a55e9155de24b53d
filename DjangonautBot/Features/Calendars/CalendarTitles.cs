using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Calendars;

/// <summary>Texts in calendars.</summary>
internal static class CalendarTitles
{
    public const string Break = "🏝️ Break: no stand-up this week";

    /// <param name="isLed">Whether the owner of the calendar leads it.</param>
    public static string Standup(Team team, int week, bool isLed) =>
        isLed ? $"🧭 You lead {team.Name}: stand-up of week {week}" : $"🛰️ {team.Name}: stand-up of week {week}";

    public static string Opening(Cohort cohort, int week) =>
        week == 0 ? $"🚀 {cohort.Name}: week 0, to settle in" : $"🚀 {cohort.Name}: week {week} of {cohort.Weeks} opens";

    /// <summary>Name of a calendar.</summary>
    /// <param name="isOwn">Whether it is one person's.</param>
    public static string Calendar(Cohort cohort, bool isOwn) => isOwn ? $"{cohort.Name}: my stand-ups" : cohort.Name;
}
