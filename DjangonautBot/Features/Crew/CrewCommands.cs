using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Crew;

internal sealed class CrewCommands(CrewHandler crew, ITeams teams) : IEntries
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
            Option.Text("team", "Their team; not needed if there is just one", Team.LongestName, autocomplete: true))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new Entry.Component(CrewMessages.AddRoute, Access.Captain, AnswerKind.Update, crew.AddAsync),
    ];
}
