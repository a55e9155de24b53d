using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Crew;

internal sealed class CrewCommands(
    CrewHandler crew,
    CrewRemovalHandler removal,
    CrewMoveHandler move,
    CrewListHandler list,
    CaptainRoleHandler captainRole,
    ITeams teams) : IEntries
{
    private static readonly IReadOnlyList<CommandChoice> Roles =
        [.. Enum.GetNames<CrewRole>().Select(role => new CommandChoice(role, role))];

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "crew add",
            "Add up to 25 people to the crew at once",
            Access.Captain,
            AnswerKind.Private,
            crew.PickAsync,
            Option.Choice("role", "What they will be", required: true, Roles),
            TeamOption("Their team; not needed if there is just one, or for Captains of all"))
        {
            Suggest = SuggestTeam,
        },
        new Entry.SlashCommand(
            "crew remove",
            "Take somebody out of the crew, or out of one team",
            Access.Captain,
            AnswerKind.Private,
            removal.PreviewAsync,
            Option.Person("member", "Who; for somebody who left the server, their user id", required: true),
            TeamOption("Out of this team only"))
        {
            Suggest = SuggestTeam,
        },
        new Entry.SlashCommand(
            "crew move",
            "Move somebody to another team",
            Access.Captain,
            AnswerKind.Private,
            move.MoveAsync,
            Option.Person("member", "Who", required: true),
            TeamOption("Their new team", required: true))
        {
            Suggest = SuggestTeam,
        },
        new Entry.SlashCommand(
            "crew list", "Who is who, by team and role", Access.Captain, AnswerKind.Private, list.ListAsync, TeamOption("This team only"))
        {
            Suggest = SuggestTeam,
        },
        new Entry.SlashCommand(
            "crew captain_role",
            "The Discord role whose holders count as Captains",
            Access.Captain,
            AnswerKind.Private,
            captainRole.SetAsync,
            Option.Role("role", "The role; leave it out to see which it is, or to clear it")),
        new Entry.Component(CrewMessages.AddRoute, Access.Captain, AnswerKind.Update, crew.AddAsync),
        new Entry.Component(CrewMessages.PickRoute, Access.Captain, AnswerKind.Update, crew.PickFromButtonAsync),
        new Entry.Component(CrewRemovalMessages.ConfirmRoute, Access.Captain, AnswerKind.Update, removal.RemoveAsync),
        new Entry.Component(CrewRemovalMessages.KeepRoute, Access.Captain, AnswerKind.Update, removal.KeepAsync),
        new Entry.Component(CrewMoveMessages.BackRoute, Access.Captain, AnswerKind.Update, move.MoveBackAsync),
        new Entry.Component(CaptainRoleMessages.ClearRoute, Access.Captain, AnswerKind.Update, captainRole.ClearAsync),
    ];

    private IEnumerable<CommandChoice> SuggestTeam(AutocompleteRequest request) => teams.Suggest(request.Actor.CohortId, request.Typed);

    private static CommandOptionDeclaration TeamOption(string description, bool required = false) =>
        Option.Text("team", description, Team.LongestName, required, autocomplete: true);
}
