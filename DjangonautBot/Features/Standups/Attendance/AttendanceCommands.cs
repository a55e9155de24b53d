using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups.Attendance;

/// <summary>Routes of attendance: <c>/standup attendance</c> and the buttons of the question after a stand-up.</summary>
internal sealed class AttendanceCommands(AttendanceHandler attendance, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "standup attendance",
                "Note who came to a stand-up",
                Access.Navigator,
                ResponseKind.Private,
                attendance.AskAsync,
                CommandOptions.Week("Which week's stand-up", required: true),
                Teams.Team.Option("The team; not needed if you navigate just one"))
            {
                Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
            },
            new InteractionRoute.Component(DebriefMessages.OpenRoute, Access.Navigator, ResponseKind.Private, attendance.OpenAsync),
            new InteractionRoute.Component(AttendanceMessages.WhoRoute, Access.Navigator, ResponseKind.Private, attendance.WhoAsync),
            new InteractionRoute.Component(AttendanceMessages.CameRoute, Access.Navigator, ResponseKind.Update, attendance.SaveAsync),
            new InteractionRoute.Component(
                AttendanceMessages.EverybodyRoute,
                Access.Navigator,
                ResponseKind.Private,
                attendance.EverybodyAsync),
            new InteractionRoute.Component(AttendanceMessages.NoneRoute, Access.Navigator, ResponseKind.Private, attendance.NotHeldAsync),
        ];
}
