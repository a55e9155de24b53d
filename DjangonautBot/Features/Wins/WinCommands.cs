using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Wins;

internal sealed class WinCommands(WinHandler wins, ITeams teams) : IEntries
{
    public const string Text = "text";
    public const string InTeam = "team";

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "win",
            "Share something to celebrate; you see it before anybody else does",
            Access.Crew,
            AnswerKind.Private,
            wins.PreviewAsync,
            Option.Text(Text, "A merged PR, a review, a talk, a first question asked…", Win.LongestText, required: true),
            Option.Text(InTeam, "The team it goes with; not needed if you are in just one", Team.LongestName, autocomplete: true))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new Entry.Component(WinMessages.OfferRoute, Access.Crew, AnswerKind.Private, wins.PreviewFromCheckInAsync),
        new Entry.Component(WinMessages.ShareRoute, Access.Crew, AnswerKind.Update, wins.ShareAsync),
        new Entry.Component(WinMessages.NotNowRoute, Access.Crew, AnswerKind.Update, wins.DropAsync),
        new Entry.Component(WinMessages.TakeBackRoute, Access.Crew, AnswerKind.Private, wins.TakeBackAsync),
    ];
}
