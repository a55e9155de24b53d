using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text.Zones;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Me;

internal sealed class MeCommands(ReminderHandler reminders, OwnServers servers, ProgramClock clock) : IInteractionModule
{
    public const string Zone = "zone";
    public const string Turn = "turn";
    public const string On = "on";

    private const string Off = "off";
    private const string ZoneRoute = "me.timezone";
    private const string RemindersRoute = "me.reminders";
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
            IsAboutOneself = true,
            InDirectMessages = servers.UseOf(ZoneButton),
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
                new CommandChoice(Off, Off)))
        {
            IsAboutOneself = true,
            InDirectMessages = servers.UseOf(ReminderButton),
        },
        OfOneself(ZoneRoute, reminders.SetTimeZoneAsync),
        OfOneself(RemindersRoute, reminders.ShowAsync),
        OfOneself(ReminderButtons.OnRoute, reminders.TurnOnAsync),
        OfOneself(ReminderButtons.OffRoute, reminders.TurnOffAsync),
    ];

    private static InteractionRoute.Component OfOneself(string name, Func<ComponentRequest, CancellationToken, Task<Reply>> handler) =>
        new(name, Access.Crew, ResponseKind.Private, handler) { IsAboutOneself = true };

    private CustomId? ZoneButton(IReadOnlyList<CommandOption> options, CohortId cohortId) =>
        TimeZones.Resolve(options.First(option => option.Name == Zone).Value, clock.Now) is { } zone
            ? new CustomId(ZoneRoute, cohortId, ZoneNumber.Of(zone))
            : null;

    private static CustomId ReminderButton(IReadOnlyList<CommandOption> options, CohortId cohortId) =>
        new(
            options.FirstOrDefault(option => option.Name == Turn)?.Value switch
            {
                null => RemindersRoute,
                On => ReminderButtons.OnRoute,
                _ => ReminderButtons.OffRoute,
            },
            cohortId);
}
