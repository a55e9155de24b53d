using DjangonautBot.Interactions;

namespace DjangonautBot.Features.History;

internal sealed class HistoryCommands(HistoryStore history) : IEntries
{
    private const int Most = 20;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "cohort history", "The latest changes: who changed what, and when", Access.Captain, AnswerKind.Private, ShowAsync),
    ];

    private Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(request.Actor.CohortId is { } cohortId
            ? HistoryMessages.Latest(history.ListLatest(cohortId, Most))
            : new Reply.Decline(DispatchMessages.NoCohort));
}
