using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Overview;

internal sealed class OverviewCommands(OverviewHandler overview) : IEntries
{
    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "overview",
            "How your teams are doing, who may like to hear from you, and what is open",
            Access.Captain,
            AnswerKind.Private,
            overview.ShowAsync),
        new Entry.Component(OverviewMessages.OpenRoute, Access.Captain, AnswerKind.Private, overview.OpenDigestAsync),
    ];
}
