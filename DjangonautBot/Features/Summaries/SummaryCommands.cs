using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Summaries;

internal sealed class SummaryCommands(SummaryHandler summaries, ITeams teams) : IEntries
{
    private const int LastWeek = 52;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "summary",
            "A team's week in a minute: what people worked on, where they are stuck, wins and questions",
            Access.Navigator,
            AnswerKind.Private,
            summaries.ShowAsync,
            Option.Number("week", "An earlier week; this one if you leave it out", 1, LastWeek),
            Option.Text("team", "The team; not needed if you navigate just one", Team.LongestName, autocomplete: true))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new Entry.Component(SummaryMessages.PostRoute, Access.Navigator, AnswerKind.Private, summaries.PostAsync),
        new Entry.Component(SummaryMessages.MarkdownRoute, Access.Navigator, AnswerKind.Private, summaries.MarkdownAsync),
        new Entry.Component(SummaryMessages.TableRoute, Access.Navigator, AnswerKind.Private, summaries.TableAsync),
    ];
}
