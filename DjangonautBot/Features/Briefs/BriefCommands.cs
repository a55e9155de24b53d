using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Briefs;

internal sealed class BriefCommands(BriefHandler briefs, HandoverHandler handover, ITeams teams) : IEntries
{
    private const int LastWeek = 52;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "standup brief",
            "What there is to talk about at a stand-up",
            Access.Navigator,
            AnswerKind.Private,
            briefs.ShowAsync,
            Option.Number("week", "Which week's stand-up; the next one if you leave it out", 1, LastWeek),
            Option.Text("team", "The team; not needed if you navigate just one", Team.LongestName, autocomplete: true))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new Entry.Component(BriefMessages.OpenRoute, Access.Navigator, AnswerKind.Private, briefs.OpenAsync),
        new Entry.Component(HandoverButton.Route, Access.Navigator, AnswerKind.Form, handover.OpenAsync),
        new Entry.FormSubmission(HandoverForm.Route, Access.Navigator, AnswerKind.Private, handover.SaveAsync) { Texts = HandoverForm.Texts },
    ];
}
