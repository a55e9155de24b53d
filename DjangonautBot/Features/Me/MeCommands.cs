using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Me.OwnData;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text.Zones;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Me;

internal sealed class MeCommands(ReminderHandler reminders, AwayHandler away, OwnDataHandler data, ProgramClock clock) : IInteractionModule
{
    public const string Zone = "zone";
    public const string Turn = "turn";
    public const string On = "on";
    public const string From = "from";
    public const string Until = "until";

    private const string Off = "off";
    private const int LongestZone = 60;
    private const int LongestDate = 30;

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "me timezone",
                "Say in which time zone you live, so that reminders come by day",
                Access.Crew,
                ResponseKind.Private,
                reminders.SetTimeZoneAsync,
                CommandOptions.Text(Zone, "Your time zone: type a city or a country", LongestZone, required: true, autocomplete: true))
            {
                Suggest = request => TimeZones.Suggest(request.Typed, clock.Now),
            },
            new InteractionRoute.SlashCommand(
                "me reminders",
                "Get a friendly reminder before your stand-up, or none",
                Access.Crew,
                ResponseKind.Private,
                reminders.CommandAsync,
                CommandOptions.Choice(
                    Turn,
                    "On or off; leave it out to see how it is",
                    required: false,
                    new CommandChoice(On, On),
                    new CommandChoice(Off, Off))),
            new InteractionRoute.SlashCommand(
                "me history",
                "Your own weeks: check-ins, goal, wins, questions",
                Access.Everybody,
                ResponseKind.Private,
                data.ShowHistoryAsync),
            new InteractionRoute.SlashCommand(
                "me export",
                "Everything that I store about you, as a file",
                Access.Everybody,
                ResponseKind.Private,
                data.ExportAsync),
            new InteractionRoute.SlashCommand(
                "me delete",
                "Delete what I store about you; you see first what happens",
                Access.Everybody,
                ResponseKind.Private,
                data.AskToDeleteAsync),
            new InteractionRoute.SlashCommand(
                "away",
                "No reminders for a while; nobody is told why",
                Access.Crew,
                ResponseKind.Private,
                away.LeaveAsync,
                CommandOptions.Text(From, "The first day: 2026-03-02, today, or next monday", LongestDate, required: true),
                CommandOptions.Text(Until, "The last day; leave it out if you do not know yet", LongestDate)),
            new InteractionRoute.SlashCommand("back", "You are here again", Access.Crew, ResponseKind.Private, away.ReturnAsync),
            new InteractionRoute.Component(OwnDataMessages.DeleteRoute, Access.Everybody, ResponseKind.Update, data.DeleteAsync),
            new InteractionRoute.Component(OwnDataMessages.KeepRoute, Access.Everybody, ResponseKind.Update, OwnDataHandler.KeepAsync),
            new InteractionRoute.Component(ReminderButtons.OnRoute, Access.Crew, ResponseKind.Private, reminders.TurnOnAsync),
            new InteractionRoute.Component(ReminderButtons.OffRoute, Access.Crew, ResponseKind.Private, reminders.TurnOffAsync),
        ];
}
