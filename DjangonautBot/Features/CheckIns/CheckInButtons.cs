using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>
/// The buttons by which people check in for a week, for whoever shows them below a message. They work in direct messages
/// too.
/// </summary>
public sealed record CheckInButtons(CohortId CohortId, int Week)
{
    internal const string OpenRoute = "checkin.open";
    internal const string QuietRoute = "checkin.quiet";

    public Button CheckIn => Button(ButtonStyle.Primary, "Check in", OpenRoute);

    public Button Quiet => Button(ButtonStyle.Secondary, "Quiet week", QuietRoute);

    private Button Button(ButtonStyle style, string label, string route) =>
        new(style, label, new CustomId(route, CohortId, Week).ToString());
}
