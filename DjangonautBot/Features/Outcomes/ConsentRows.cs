using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Reads and writes what people said yes to, and their follow-ups, within the caller's transaction.</summary>
internal static class ConsentRows
{
    private const string Columns = "consent_id, cohort_id, user_id, time_zone";

    internal const string SelectByPerson = $"select {Columns} from outcome_consent where cohort_id = @cohortId and user_id = @userId";

    internal const string SelectByNumber = $"select {Columns} from outcome_consent where cohort_id = @cohortId and consent_id = @consentId";

    private const string FollowUpColumns =
        "outcome_consent.cohort_id, consent_id, follow_up.months, follow_up.due_at, follow_up.contributing, follow_up.roles";

    internal const string SelectFollowUps =
        $"""
        select {FollowUpColumns} from outcome_consent join follow_up using (consent_id)
        where consent_id = @consentId
        order by follow_up.months
        """;

    internal const string SelectDueBefore =
        $"select {FollowUpColumns} from follow_up join outcome_consent using (consent_id) where follow_up.due_at < @before";

    private const string Insert =
        """
        insert into outcome_consent (cohort_id, user_id, time_zone, agreed_at) values (@cohortId, @userId, @zone, @now)
        returning consent_id
        """;

    private const string InsertFollowUp = "insert into follow_up (consent_id, months, due_at) values (@consentId, @months, @dueAt)";

    private const string UpdateFollowUp =
        "update follow_up set contributing = @contributing, roles = @Roles where consent_id = @ConsentId and months = @Months";

    private const string DeleteFollowUp = "delete from follow_up where consent_id = @ConsentId and months = @Months";

    private const string Delete = "delete from outcome_consent where consent_id = @ConsentId";

    public static Consent? Find(DatabaseConnection connection, CohortId cohortId, Snowflake userId) =>
        connection.QueryFirstOrDefault<Consent>(SelectByPerson, new { cohortId, userId });

    public static Consent? Find(DatabaseConnection connection, CohortId cohortId, long consentId) =>
        connection.QueryFirstOrDefault<Consent>(SelectByNumber, new { cohortId, consentId });

    /// <summary>Lists the follow-ups that are to come or wait for an answer, the first one first.</summary>
    public static IReadOnlyList<FollowUp> ListFollowUps(DatabaseConnection connection, long consentId) =>
        connection.Query<FollowUp>(SelectFollowUps, new { consentId }).ToList();

    /// <summary>Lists the follow-ups of all people that were due before an instant.</summary>
    public static IReadOnlyList<FollowUp> ListDueBefore(DatabaseConnection connection, Instant before) =>
        connection.Query<FollowUp>(SelectDueBefore, new { before }).ToList();

    /// <returns>Its number.</returns>
    public static long Add(WriteTransaction transaction, CohortId cohortId, Snowflake userId, DateTimeZone zone, Instant now) =>
        transaction.QuerySingle<long>(Insert, new { cohortId, userId, zone, now });

    public static void AddFollowUp(WriteTransaction transaction, long consentId, int months, Instant dueAt) =>
        transaction.Execute(InsertFollowUp, new { consentId, months, dueAt });

    public static void SaveAnswers(WriteTransaction transaction, FollowUp followUp) => transaction.Execute(
        UpdateFollowUp,
        new { followUp.ConsentId, followUp.Months, contributing = followUp.Contributing?.ToSql(), followUp.Roles });

    public static void Remove(WriteTransaction transaction, FollowUp followUp) =>
        transaction.Execute(DeleteFollowUp, new { followUp.ConsentId, followUp.Months });

    /// <summary>Deletes a yes with the follow-ups that are left.</summary>
    public static void Remove(WriteTransaction transaction, long consentId) => transaction.Execute(Delete, new { ConsentId = consentId });
}
