using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts.History;

internal sealed class HistoryCommands(HistoryStore history) : IInteractionModule
{
    private const int Most = 20;

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "cohort history", "The latest changes: who changed what, and when", Access.CohortCaptain, ResponseKind.Private, ShowAsync),
    ];

    private Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(HistoryMessages.Latest(history.ListLatest(request.Actor.RequireCohort(), Most)));
}
