using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Status;

internal sealed class StatusCommands(StatusHandler status, TestMessageHandler test) : IEntries
{
    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "cohort status",
            "Where the program is, and whether I have all I need",
            Access.Captain,
            AnswerKind.Private,
            status.ShowAsync),
        new Entry.Component(StatusMessages.TestRoute, Access.Captain, AnswerKind.Private, test.SendAsync),
    ];
}
