using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Summaries;

/// <summary>Asks for a summary now: the same post that would come by itself, so that there is one for each week and place.</summary>
internal sealed class SummaryRequests(Database database, IDeliveries deliveries, OutboxSignal outbox, ProgramClock clock)
{
    /// <returns>The post that stands already and is brought up to date; null if there was none.</returns>
    public async Task<Delivery?> RequestAsync(Summary summary, SummaryChannel place, CancellationToken cancellationToken)
    {
        var (kind, teamId) = (place.Post.ToSql(), summary.Team.TeamId.Value);
        var standing = deliveries.Find(kind, teamId, summary.Week);
        await database.WriteAsync(
            transaction => deliveries.Request(
                transaction, new DeliveryRequest(summary.Cohort.CohortId, kind, teamId, summary.Week, place.ChannelId, clock.Now)),
            cancellationToken);
        outbox.Set();
        return standing is { MessageId: not null } ? standing : null;
    }
}
