using DjangonautBot.Interactions;

namespace DjangonautBot.Features.CheckIns;

internal sealed class CheckInCommands(CheckInHandler checkIns, CheckInReader reader) : IEntries
{
    private const int LastWeek = 52;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "checkin",
            "Tell your team how your week went, or edit what you said",
            Access.Crew,
            AnswerKind.Form,
            checkIns.OpenAsync,
            Option.Number("week", "An earlier week; this one if you leave it out", 1, LastWeek)),
        new Entry.SlashCommand(
            "quiet",
            "Say that this is a quiet week; worth as much as any other",
            Access.Crew,
            AnswerKind.Private,
            checkIns.QuietAsync,
            Option.Number("week", "An earlier week; this one if you leave it out", 1, LastWeek)),
        new Entry.Component(CheckInButtons.OpenRoute, Access.Crew, AnswerKind.Form, checkIns.OpenFromButtonAsync),
        new Entry.Component(CheckInButtons.QuietRoute, Access.Crew, AnswerKind.Private, checkIns.QuietFromButtonAsync),
        new Entry.FormSubmission(CheckInForm.Route, Access.Crew, AnswerKind.Private, checkIns.SaveAsync) { Texts = CheckInForm.Texts },
        new Entry.Component(CheckInMessages.PaceRoute, Access.Crew, AnswerKind.Update, checkIns.SetPaceAsync),
        new Entry.Component(ReadButton.Route, Access.Crew, AnswerKind.Private, reader.ReadAsync),
    ];
}
