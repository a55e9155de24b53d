using DjangonautBot.Features.Crew;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>
/// Writes the settings that a person's reminders depend on, and replans these in the same transaction. This is apart from
/// <see cref="PersonalSettingsStore"/>, because the planner itself reads from there.
/// </summary>
internal sealed class ReminderStore(Database database, ICrewRecords crew, IPlans plans)
{
    public Task SetAsync(CohortId cohortId, CrewId crewId, bool wanted, Instant now, CancellationToken cancellationToken) =>
        WriteAsync(cohortId, transaction => crew.SetReminders(transaction, crewId, wanted), now, cancellationToken);

    public Task SetTimeZoneAsync(CohortId cohortId, CrewId crewId, DateTimeZone zone, Instant now, CancellationToken cancellationToken) =>
        WriteAsync(cohortId, transaction => crew.SetTimeZone(transaction, crewId, zone), now, cancellationToken);

    private Task WriteAsync(CohortId cohortId, Action<WriteTransaction> change, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                change(transaction);
                plans.Replan(transaction, cohortId, now);
            },
            cancellationToken);
}
