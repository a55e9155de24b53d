using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Moves the follow-ups that are to come when a cohort ends on another day, or a person lives in another zone.</summary>
internal sealed class FollowUpDates(ICohorts cohorts, IDeliveries deliveries) : IPlanObserver
{
    // A zone of the crew is deleted with the cohort's texts; that of the yes stays.
    internal const string SelectToCome =
        """
        select follow_up.consent_id, follow_up.months, follow_up.due_at, outcome_consent.time_zone as known_zone,
          coalesce(member.time_zone, outcome_consent.time_zone) as time_zone
        from outcome_consent join follow_up using (consent_id)
        left join crew_members as member on member.cohort_id = outcome_consent.cohort_id and member.user_id = outcome_consent.user_id
        where outcome_consent.cohort_id = @cohortId and follow_up.due_at > @now
        """;

    private const string UpdateZone = "update outcome_consent set time_zone = @TimeZone where consent_id = @ConsentId";

    private const string UpdateDate = "update follow_up set due_at = @dueAt where consent_id = @ConsentId and months = @Months";

    public IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        if (cohorts.Find(transaction, cohortId) is { DeletedAt: null } cohort)
        {
            foreach (var toCome in transaction.Query<ToCome>(SelectToCome, new { cohortId, now }).ToList())
            {
                Move(transaction, cohort, toCome);
            }
        }

        return [];
    }

    private void Move(WriteTransaction transaction, Cohort cohort, ToCome toCome)
    {
        if (!toCome.TimeZone.Equals(toCome.KnownZone))
        {
            transaction.Execute(UpdateZone, new { toCome.TimeZone, toCome.ConsentId });
        }

        var dueAt = OutcomeCalendar.DueAt(cohort, toCome.Months, toCome.TimeZone);
        if (dueAt != toCome.DueAt)
        {
            transaction.Execute(UpdateDate, new { dueAt, toCome.ConsentId, toCome.Months });
            deliveries.Request(transaction, FollowUpPost.Request(cohort.CohortId, toCome.ConsentId, toCome.Months, dueAt));
        }
    }

    internal sealed record ToCome
    {
        public required long ConsentId { get; init; }

        public required int Months { get; init; }

        public required Instant DueAt { get; init; }

        public required DateTimeZone KnownZone { get; init; }

        public required DateTimeZone TimeZone { get; init; }
    }
}
