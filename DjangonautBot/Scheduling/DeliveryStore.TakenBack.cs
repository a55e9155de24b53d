using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Scheduling;

/// <summary>Messages that are taken away for good.</summary>
internal sealed partial class DeliveryStore
{
    // From now on the row stands for itself. What it was about is free to be deleted, and whoever is just sending it finds
    // another revision afterwards.
    private const string SetTakenBack =
        $"""
        set kind = '{TakenBackPost.PostKind}', subject_id = delivery_id, week = 0, state = 'waiting', revision = revision + 1,
            is_planned = 0, due_at = min(due_at, @now), useful_until = null, next_attempt_at = 0, attempts = 0
        """;

    private const string IsBySubject = "kind = @kind and subject_id = @subjectId";

    // Direct messages are in line by their person.
    private const string IsByPerson = $"cohort_id = @cohortId and lane = @userId and kind <> '{TakenBackPost.PostKind}'";

    private const string MayBeThere = "nonce_since is not null";

    private const string DeleteBySubject = $"delete from delivery where {IsBySubject} and nonce_since is null";

    private const string TakeBackBySubject = $"update delivery {SetTakenBack} where {IsBySubject} and {MayBeThere}";

    private const string DeleteByPerson = $"delete from delivery where {IsByPerson} and nonce_since is null";

    private const string TakeBackByPerson = $"update delivery {SetTakenBack} where {IsByPerson} and {MayBeThere}";

    private const string DeleteTakenBack =
        $"delete from delivery where delivery_id = @DeliveryId and kind = '{TakenBackPost.PostKind}' and state = 'done'";

    public void TakeBack(SqliteTransaction transaction, string kind, long subjectId, Instant now)
    {
        transaction.Execute(DeleteBySubject, new { kind, subjectId });
        transaction.Execute(TakeBackBySubject, new { kind, subjectId, now });
    }

    public void TakeBackDirect(SqliteTransaction transaction, CohortId cohortId, Snowflake userId, Instant now)
    {
        transaction.Execute(DeleteByPerson, new { cohortId, userId });
        transaction.Execute(TakeBackByPerson, new { cohortId, userId, now });
    }
}
