using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Buttons to check in for a week, for messages of any feature. They work in direct messages too.</summary>
public sealed record CheckInButtons(CohortId CohortId, int Week)
{
    internal const string OpenRoute = "checkin.open";
    internal const string QuietRoute = "checkin.quiet";

    public Button CheckIn => Button(ButtonStyle.Primary, "Check in", OpenRoute);

    public Button Quiet => Button(ButtonStyle.Secondary, "Quiet week", QuietRoute);

    /// <summary>Buttons for the week of an instant, or for the program's nearest one.</summary>
    /// <remarks>A stand-up on a Monday is announced in the week before it, and a break belongs to the week before it.</remarks>
    public static CheckInButtons ForWeekAt(Cohort cohort, Instant now) =>
        new(cohort.CohortId, Math.Clamp(cohort.Calendar.WeekAt(now), 1, cohort.Weeks));

    private Button Button(ButtonStyle style, string label, string route) =>
        new(style, label, new CustomId(route, CohortId, Week).ToString());
}
