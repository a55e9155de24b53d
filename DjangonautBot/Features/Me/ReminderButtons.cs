using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Me;

/// <summary>Buttons that turn reminders on and off, for the messages of any feature. They work in direct messages, too.</summary>
public sealed record ReminderButtons(CohortId CohortId)
{
    internal const string OnRoute = "reminders.on";
    internal const string OffRoute = "reminders.off";

    public Button RemindMe => Button("Remind me", OnRoute);

    public Button RemindMeNextWeek => Button("Remind me next week", OnRoute);

    public Button NoReminders => Button("No reminders", OffRoute);

    private Button Button(string label, string route) =>
        new(ButtonStyle.Secondary, label, new CustomId(route, CohortId).ToString());
}
