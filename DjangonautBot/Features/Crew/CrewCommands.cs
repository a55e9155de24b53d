using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Crew.CaptainRole;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Crew.Moving;
using DjangonautBot.Features.Crew.Removing;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew;

internal sealed class CrewCommands(
    CrewHandler crew,
    CrewRemovalHandler removal,
    CrewMoveHandler move,
    CrewListHandler list,
    CaptainRoleHandler captainRole,
    ITeams teams) : IInteractionModule
{
    private static readonly IReadOnlyList<CommandChoice> Roles =
        [.. Enum.GetNames<CrewRole>().Select(role => new CommandChoice(role, role))];

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "crew add",
            "Add up to 25 people to the crew at once",
            Access.Captain,
            ResponseKind.Private,
            crew.PickAsync,
            CommandOptions.Choice("role", "What they will be", required: true, Roles),
            TeamOption("Their team; not needed if there is just one, or for Captains of all"))
        {
            Suggest = SuggestTeam,
        },
        new InteractionRoute.SlashCommand(
            "crew remove",
            "Take somebody out of the crew, or out of one team",
            Access.Captain,
            ResponseKind.Private,
            removal.PreviewAsync,
            CommandOptions.Person("member", "Who; for somebody who left the server, their user id", required: true),
            TeamOption("Out of this team only"))
        {
            Suggest = SuggestTeam,
        },
        new InteractionRoute.SlashCommand(
            "crew move",
            "Move somebody to another team",
            Access.Captain,
            ResponseKind.Private,
            move.MoveAsync,
            CommandOptions.Person("member", "Who", required: true),
            TeamOption("Their new team", required: true))
        {
            Suggest = SuggestTeam,
        },
        new InteractionRoute.SlashCommand(
            "crew list", "Who is who, by team and role", Access.Captain, ResponseKind.Private, list.ListAsync, TeamOption("This team only"))
        {
            Suggest = SuggestTeam,
        },
        new InteractionRoute.SlashCommand(
            "crew captain_role",
            "The Discord role whose holders count as Captains",
            Access.Captain,
            ResponseKind.Private,
            captainRole.SetAsync,
            CommandOptions.Role("role", "The role; leave it out to see which it is, or to clear it")),
        new InteractionRoute.Component(CrewMessages.AddRoute, Access.Captain, ResponseKind.Update, crew.AddAsync),
        new InteractionRoute.Component(CrewMessages.PickRoute, Access.Captain, ResponseKind.Update, crew.PickFromButtonAsync),
        new InteractionRoute.Component(CrewRemovalMessages.ConfirmRoute, Access.Captain, ResponseKind.Update, removal.RemoveAsync),
        new InteractionRoute.Component(CrewRemovalMessages.KeepRoute, Access.Captain, ResponseKind.Update, removal.KeepAsync),
        new InteractionRoute.Component(CrewMoveMessages.BackRoute, Access.Captain, ResponseKind.Update, move.MoveBackAsync),
        new InteractionRoute.Component(CaptainRoleMessages.ClearRoute, Access.Captain, ResponseKind.Update, captainRole.ClearAsync),
    ];

    private IEnumerable<CommandChoice> SuggestTeam(AutocompleteRequest request) => teams.Suggest(request.Actor.CohortId, request.Typed);

    private static CommandOptionDeclaration TeamOption(string description, bool required = false) =>
        CommandOptions.Text("team", description, Team.LongestName, required, autocomplete: true);
}
