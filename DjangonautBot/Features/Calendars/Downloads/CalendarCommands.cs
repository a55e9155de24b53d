using DjangonautBot.Features.Me;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Calendars.Downloads;

internal sealed class CalendarCommands(CalendarHandler calendars, IOwnServers servers) : IInteractionModule
{
    private const string OwnRoute = "me.calendar";

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "me calendar",
            "Your stand-ups, turns and breaks as a file for your calendar",
            Access.Crew,
            ResponseKind.Private,
            calendars.ShowOwnAsync)
        {
            InDirectMessages = servers.UseOf(OwnRoute),
        },
        new InteractionRoute.SlashCommand(
            "cohort calendar",
            "The cohort's weeks, breaks and all stand-ups as a file for your calendar",
            Access.Crew,
            ResponseKind.Private,
            calendars.ShowCohortAsync),
        new InteractionRoute.Component(OwnRoute, Access.Crew, ResponseKind.Private, calendars.ShowOwnAsync),
        new InteractionRoute.Component(CalendarMessages.RenewRoute, Access.Crew, ResponseKind.Private, calendars.RenewAsync),
    ];
}
