using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Recipients of follow-ups, as long as their yes is there.</summary>
internal sealed class FollowUpRecipients(OutcomeStore store) : IDiscreetRecipients
{
    public Snowflake? Find(CohortId cohortId, Snowflake lane) =>
        OutcomeStore.Lane.FindSubject(lane) is { } consentId ? store.Find(cohortId, consentId)?.UserId : null;
}
