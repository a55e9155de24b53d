using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Wins;

internal sealed class WinCommands(WinHandler wins) : IEntries
{
    public const string Text = "text";

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "win",
            "Share something to celebrate; you see it before anybody else does",
            Access.Crew,
            AnswerKind.Private,
            wins.PreviewAsync,
            Option.Text(Text, "A merged PR, a review, a talk, a first question asked…", Win.LongestText, required: true)),
        new Entry.Component(WinMessages.OfferRoute, Access.Crew, AnswerKind.Private, wins.PreviewFromCheckInAsync),
        new Entry.Component(WinMessages.ShareRoute, Access.Crew, AnswerKind.Update, wins.ShareAsync),
        new Entry.Component(WinMessages.NotNowRoute, Access.Crew, AnswerKind.Update, wins.DropAsync),
        new Entry.Component(WinMessages.TakeBackRoute, Access.Crew, AnswerKind.Private, wins.TakeBackAsync),
    ];
}
