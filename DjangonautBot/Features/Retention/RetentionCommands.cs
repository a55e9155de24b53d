using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Retention;

internal sealed class RetentionCommands(RetentionHandler retention) : IEntries
{
    public const string Days = "days";

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "cohort retention",
            "How long after its end the cohort's texts are kept",
            Access.Captain,
            AnswerKind.Private,
            retention.CommandAsync,
            Option.Number(Days, "Days after the end; leave it out to see how it is", RetentionPolicy.FewestDays, RetentionPolicy.MostDays)),
        new Entry.Component(RetentionMessages.ShowRoute, Access.Captain, AnswerKind.Private, retention.ShowAsync),
    ];
}
