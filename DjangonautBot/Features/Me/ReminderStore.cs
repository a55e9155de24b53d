using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>
/// Writes what somebody's reminders depend on, and plans them anew in the same transaction. The planner itself reads
/// from <see cref="PersonalSettingsStore"/>, so that one cannot do it.
/// </summary>
internal sealed class ReminderStore(Database database, IPlans plans)
{
    private const string UpdateReminders =
        "update crew set wants_reminders = @wanted, was_offered_reminders = 1 where crew_id = @crewId";

    private const string UpdateTimeZone = "update crew set time_zone = @zone where crew_id = @crewId";

    public Task SetAsync(CohortId cohortId, CrewId crewId, bool wanted, Instant now, CancellationToken cancellationToken) =>
        WriteAsync(cohortId, UpdateReminders, new { crewId, wanted }, now, cancellationToken);

    public Task SetTimeZoneAsync(CohortId cohortId, CrewId crewId, DateTimeZone zone, Instant now, CancellationToken cancellationToken) =>
        WriteAsync(cohortId, UpdateTimeZone, new { crewId, zone }, now, cancellationToken);

    private Task<int> WriteAsync(CohortId cohortId, string sql, object parameters, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var changed = transaction.Execute(sql, parameters);
                plans.Replan(transaction, cohortId, now);
                return changed;
            },
            cancellationToken);
}
