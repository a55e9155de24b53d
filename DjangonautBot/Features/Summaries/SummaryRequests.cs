using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Summaries;

/// <summary>Requests the post of a summary now: the same post that is planned, so that there is one for each week and channel.</summary>
internal sealed class SummaryRequests(Database database, IDeliveries deliveries, OutboxSignal outbox, ProgramClock clock)
{
    /// <returns>Existing post, which is refreshed; null if there was none.</returns>
    public async Task<Delivery?> RequestAsync(Summary summary, SummaryChannel place, CancellationToken cancellationToken)
    {
        var (kind, teamId) = (place.Post.ToSql(), summary.Team.TeamId.Value);
        var existing = deliveries.Find(kind, teamId, summary.Week);
        await database.WriteAsync(
            transaction => deliveries.Request(
                transaction, new DeliveryRequest(summary.Cohort.CohortId, kind, teamId, summary.Week, place.ChannelId, clock.Now)),
            cancellationToken);
        outbox.Set();
        return existing is { MessageId: not null } ? existing : null;
    }
}
