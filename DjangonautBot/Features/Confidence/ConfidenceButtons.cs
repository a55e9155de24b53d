using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Confidence;

internal sealed class ConfidenceButtons(ConfidenceHandler confidence) : IEntries
{
    public IEnumerable<Entry> Entries =>
    [
        // The reply to a check-in holds other offers too, so that the answer stands beside it.
        new Entry.Component(ConfidenceMessages.SayRoute, Access.Crew, AnswerKind.Private, confidence.SayAsync),
        new Entry.Component(ConfidenceMessages.ChangeRoute, Access.Crew, AnswerKind.Update, confidence.SayAsync),
    ];
}
