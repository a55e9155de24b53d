using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Weeks;

internal sealed class WeekCommands(WeekHandler weeks, ITeams teams) : IEntries
{
    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "week",
            "Which week it is, when the stand-up is, and how the team is doing",
            Access.Crew,
            AnswerKind.Private,
            weeks.ShowAsync,
            Option.Text("team", "Another team than yours", Team.LongestName, autocomplete: true))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
    ];
}
