using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>Stores requested starts, time zones and lengths until they are confirmed.</summary>
internal static class PendingChangeRows
{
    private const string DeleteOwn = "delete from cohort_change where cohort_id = @cohortId and user_id = @userId";

    private const string Insert =
        """
        insert into cohort_change (cohort_id, user_id, name, goal, starts_on, time_zone, weeks, made_at)
        values (@CohortId, @userId, @Name, @Goal, @StartsOn, @TimeZone, @Weeks, @now)
        returning cohort_change_id
        """;

    private const string Select =
        """
        select starts_on, time_zone, weeks from cohort_change
        where cohort_id = @cohortId and cohort_change_id = @changeId and user_id = @userId
        """;

    /// <summary>Stores a person's pending change, which replaces their earlier one.</summary>
    /// <param name="after">The cohort with the change.</param>
    /// <returns>The id of the pending change.</returns>
    public static long Add(WriteTransaction transaction, Snowflake userId, Cohort after, Instant now)
    {
        Forget(transaction, after.CohortId, userId);
        return transaction.QuerySingle<long>(
            Insert,
            new { after.CohortId, userId, after.Name, after.Goal, after.StartsOn, after.TimeZone, after.Weeks, now });
    }

    public static CalendarChange.Reschedule? Find(WriteTransaction transaction, CohortId cohortId, Snowflake userId, long changeId) =>
        transaction.QueryFirstOrDefault<Kept>(Select, new { cohortId, changeId, userId }) is { } kept
            ? new CalendarChange.Reschedule(kept.StartsOn, kept.TimeZone, kept.Weeks)
            : null;

    public static void Forget(WriteTransaction transaction, CohortId cohortId, Snowflake userId) =>
        transaction.Execute(DeleteOwn, new { cohortId, userId });

    internal sealed record Kept
    {
        public required LocalDate StartsOn { get; init; }

        public required DateTimeZone TimeZone { get; init; }

        public required int Weeks { get; init; }
    }
}
