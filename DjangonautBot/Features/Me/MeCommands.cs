using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text.Zones;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Me;

internal sealed class MeCommands(ReminderHandler reminders, ProgramClock clock) : IInteractionModule
{
    public const string Zone = "zone";
    public const string Turn = "turn";
    public const string On = "on";

    private const string Off = "off";
    private const int LongestZone = 60;

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
        new InteractionRoute.Component(ReminderButtons.OnRoute, Access.Crew, ResponseKind.Private, reminders.TurnOnAsync),
        new InteractionRoute.Component(ReminderButtons.OffRoute, Access.Crew, ResponseKind.Private, reminders.TurnOffAsync),
    ];
}
