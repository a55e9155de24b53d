using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Help;

internal sealed class HelpCommands(HelpHandler help) : IEntries
{
    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand("help", "What you can do here, and whom to ask", Access.Everybody, AnswerKind.Private, help.ShowAsync),
    ];
}
