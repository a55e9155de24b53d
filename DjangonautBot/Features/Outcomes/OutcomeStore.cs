using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>
/// Keeps what people said yes to as short as it is needed: with the last answer, a refusal, or some time without an answer it goes, and
/// numbers stay.
/// </summary>
internal sealed class OutcomeStore(Database database, IDeliveries deliveries)
{
    /// <summary>Lanes of follow-ups, by yes: such a lane names nobody once that is gone.</summary>
    public static readonly DirectLane Lane = new(8);

    public Consent? Find(CohortId cohortId, Snowflake userId) =>
        database.Read(connection => ConsentRows.Find(connection, cohortId, userId));

    public Consent? Find(CohortId cohortId, long consentId) =>
        database.Read(connection => ConsentRows.Find(connection, cohortId, consentId));

    /// <inheritdoc cref="ConsentRows.ListFollowUps"/>
    public IReadOnlyList<FollowUp> ListFollowUps(Consent consent) =>
        database.Read(connection => ConsentRows.ListFollowUps(connection, consent.ConsentId));

    /// <summary>Records a person's yes, and requests the follow-ups for their dates. A second yes changes nothing.</summary>
    public Task AgreeAsync(Cohort cohort, Snowflake userId, DateTimeZone zone, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                if (ConsentRows.Find(transaction, cohort.CohortId, userId) is not null)
                {
                    return;
                }

                var consentId = ConsentRows.Add(transaction, cohort.CohortId, userId, zone, now);
                foreach (var months in OutcomeCalendar.Months)
                {
                    var dueAt = OutcomeCalendar.DueAt(cohort, months, zone);
                    ConsentRows.AddFollowUp(transaction, consentId, months, dueAt);
                    deliveries.Request(transaction, FollowUpPost.Request(cohort.CohortId, consentId, months, dueAt));
                }
            },
            cancellationToken);

    /// <summary>Ends the follow-ups of a person, as they wish. Taps that did not become numbers yet are deleted.</summary>
    /// <returns>False if there were none.</returns>
    public Task<bool> EndAsync(CohortId cohortId, Snowflake userId, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var consent = ConsentRows.Find(transaction, cohortId, userId);
                if (consent is not null)
                {
                    End(transaction, consent, now, takesMessagesAway: false);
                }

                return consent is not null;
            },
            cancellationToken);

    /// <inheritdoc cref="EndAsync"/>
    /// <param name="takesMessagesAway">Whether messages that were sent to the person are deleted.</param>
    public void End(WriteTransaction transaction, Consent consent, Instant now, bool takesMessagesAway)
    {
        foreach (var followUp in ConsentRows.ListFollowUps(transaction, consent.ConsentId))
        {
            OutcomeCounts.AddAsked(transaction, followUp);
        }

        Unlink(transaction, consent.ConsentId, now, takesMessagesAway ? consent.UserId : null);
    }

    /// <summary>Saves an answer. With the second one, the follow-up becomes numbers; with the last follow-up, the yes goes.</summary>
    /// <returns>Null if the follow-up cannot be answered, because it is over, or not yet sent.</returns>
    public Task<AnsweredFollowUp?> AnswerAsync(
        CohortId cohortId,
        Snowflake userId,
        int months,
        Func<FollowUp, FollowUp> answer,
        Instant now,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var consent = ConsentRows.Find(transaction, cohortId, userId);
                var followUps = consent is null ? [] : ConsentRows.ListFollowUps(transaction, consent.ConsentId);
                if (followUps.FirstOrDefault(followUp => followUp.Months == months && followUp.IsOpen(now)) is not { } open)
                {
                    return null;
                }

                var answered = answer(open);
                ConsentRows.SaveAnswers(transaction, answered);
                if (answered.IsComplete)
                {
                    Settle(transaction, answered, now);
                }

                return new AnsweredFollowUp(answered, followUps.FirstOrDefault(followUp => followUp.DueAt > now)?.DueAt);
            },
            cancellationToken);

    /// <summary>Ends the follow-ups that nobody answered for some time, with the taps that there are.</summary>
    /// <returns>True if there was any.</returns>
    public bool Expire(WriteTransaction transaction, Instant now)
    {
        var expired = ConsentRows.ListDueBefore(transaction, now - OutcomeCalendar.AnswerPeriod);
        foreach (var followUp in expired)
        {
            Settle(transaction, followUp, now);
        }

        return expired.Count > 0;
    }

    private void Settle(WriteTransaction transaction, FollowUp followUp, Instant now)
    {
        OutcomeCounts.AddAsked(transaction, followUp);
        OutcomeCounts.AddAnswers(transaction, followUp);
        ConsentRows.Remove(transaction, followUp);
        if (ConsentRows.ListFollowUps(transaction, followUp.ConsentId).Count == 0)
        {
            Unlink(transaction, followUp.ConsentId, now);
        }
    }

    // Nothing is left that leads to the person. Without the recipient, sent messages stay: nobody knows any more to whom they went.
    private void Unlink(WriteTransaction transaction, long consentId, Instant now, Snowflake? recipient = null)
    {
        deliveries.Retract(transaction, FollowUpPost.PostKind, consentId, now, recipient);
        ConsentRows.Remove(transaction, consentId);
    }
}

/// <summary>Result of an answer.</summary>
/// <param name="Next">Date of the next follow-up; null after the last one.</param>
internal sealed record AnsweredFollowUp(FollowUp FollowUp, Instant? Next);
