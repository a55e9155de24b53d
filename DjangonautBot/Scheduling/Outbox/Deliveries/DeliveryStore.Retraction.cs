using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Retraction of messages.</summary>
internal sealed partial class DeliveryStore
{
    // From now on the row is its own subject. The former subject may be deleted, and a sender at work finds
    // another revision afterwards. A known recipient of a direct message is kept as the lane, and the week is 1.
    private const string SetRetracted =
        $"""
        set kind = '{RetractedPost.PostKind}', subject_id = delivery_id, week = @directTo is not null, lane = coalesce(@directTo, lane),
            state = 'waiting', revision = revision + 1, is_planned = 0, priority = 0, due_at = min(due_at, @now),
            useful_until = null, next_attempt_at = 0, attempts = 0, times_gone = 0
        """;

    private const string IsBySubject = "kind = @kind and subject_id = @subjectId";

    // The lane of a direct message is its recipient.
    private const string IsByPerson = $"cohort_id = @cohortId and lane = @directTo and kind <> '{RetractedPost.PostKind}'";

    private const string DeleteBySubject = $"delete from delivery where {IsBySubject} and nonce_since is null";

    private const string RetractBySubject = $"update delivery {SetRetracted} where {IsBySubject}";

    private const string DeleteByPerson = $"delete from delivery where {IsByPerson} and nonce_since is null";

    private const string RetractByPerson = $"update delivery {SetRetracted} where {IsByPerson}";

    private const string IsByCohort =
        $"cohort_id = @cohortId and (@kind is null or kind = @kind) and kind <> '{RetractedPost.PostKind}'";

    private const string DeleteByCohort = $"delete from delivery where {IsByCohort} and nonce_since is null";

    private const string RetractByCohort = $"update delivery {SetRetracted} where {IsByCohort}";

    // Made, or skipped for want of a recipient.
    private const string IsMade = $"{IsBySubject} and (@week is null or week = @week) and (nonce_since is not null or state = 'skipped')";

    private const string ListStillOfUse =
        $"select cohort_id, week, lane, useful_until from delivery where {IsMade} and useful_until > @now";

    private const string RetractMade = $"update delivery {SetRetracted} where {IsMade}";

    private const string Replan =
        """
        insert into delivery (cohort_id, kind, subject_id, week, lane, is_planned, priority, state, due_at, useful_until)
        values (@CohortId, @kind, @subjectId, @Week, @Lane, 1, 1, 'waiting', @now, @UsefulUntil)
        """;

    private const string DeleteRetracted =
        $"delete from delivery where delivery_id = @DeliveryId and kind = '{RetractedPost.PostKind}' and state = 'done'";

    public void Retract(WriteTransaction transaction, string kind, long subjectId, Instant now, Snowflake? directTo = null)
    {
        transaction.Execute(DeleteBySubject, new { kind, subjectId });
        transaction.Execute(RetractBySubject, new { kind, subjectId, now, directTo });
    }

    public void RetractDirect(WriteTransaction transaction, CohortId cohortId, Snowflake userId, Instant now)
    {
        transaction.Execute(DeleteByPerson, new { cohortId, directTo = userId });
        transaction.Execute(RetractByPerson, new { cohortId, directTo = userId, now });
    }

    public void RetractAll(WriteTransaction transaction, CohortId cohortId, string? kind, Instant now)
    {
        transaction.Execute(DeleteByCohort, new { cohortId, kind });
        transaction.Execute(RetractByCohort, new { cohortId, kind, now, directTo = (Snowflake?)null });
    }

    public void Recreate(WriteTransaction transaction, string kind, long subjectId, int? week, Instant now)
    {
        var stillOfUse = transaction.Query<MadePost>(ListStillOfUse, new { kind, subjectId, week, now });
        transaction.Execute(RetractMade, new { kind, subjectId, week, now, directTo = (Snowflake?)null });
        foreach (var post in stillOfUse)
        {
            transaction.Execute(Replan, new { post.CohortId, kind, subjectId, post.Week, post.Lane, now, post.UsefulUntil });
        }
    }

    internal sealed record MadePost
    {
        public required CohortId CohortId { get; init; }

        public required int Week { get; init; }

        public required Snowflake Lane { get; init; }

        public required Instant UsefulUntil { get; init; }
    }
}
