using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me.OwnData;

/// <summary>
/// Deletes what is stored about a person in a server, and asks for the messages that hold it to be taken away: all in one
/// transaction, so that nothing is left half done. Doing it once more changes nothing.
/// </summary>
internal sealed class PersonalDataDeletion(
    Database database,
    IEnumerable<IPersonalData> data,
    ICohorts cohorts,
    ICrewRecords crew,
    IDeliveries deliveries,
    IPlans plans,
    OutboxSignal outbox,
    ProgramClock clock)
{
    /// <exception cref="StorageException">It may be that all is deleted and only the log could not be emptied; then once more is
    /// enough.</exception>
    public async Task DeleteAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        await database.WriteAsync(
            transaction =>
            {
                foreach (var owner in OwnDataStore.ListOwners(transaction.Connection!, guildId, userId))
                {
                    Erase(transaction, owner, now);
                }
            },
            cancellationToken);
        outbox.Set();
        await database.TruncateLogAsync(cancellationToken);
    }

    private void Erase(SqliteTransaction transaction, DataOwner owner, Instant now)
    {
        var isForgotten = cohorts.Find(transaction, owner.CohortId) is { ForgottenAt: not null };
        var quotedIn = OwnDataStore.ListTeams(transaction, owner);
        var quotedBy = OwnDataStore.ListSummaries(transaction, owner);
        if (owner.CrewId is { } enrolled && crew.EndRoles(transaction, enrolled))
        {
            // While the person is still known as whoever led, so that those who lead in their place are told.
            plans.Replan(transaction, owner.CohortId, now);
        }

        foreach (var part in data)
        {
            part.Erase(transaction, owner, now);
        }

        // Whoever is just writing something with the row's number is refused by the database.
        if (owner.CrewId is { } crewId)
        {
            crew.Delete(transaction, crewId);
        }

        foreach (var teamId in quotedIn)
        {
            deliveries.Recreate(transaction, RecurringPost.Brief.ToSql(), teamId.Value, week: null, now);
        }

        if (isForgotten)
        {
            TakeAway(transaction, quotedBy, now);
        }
        else
        {
            foreach (var teamId in quotedIn)
            {
                deliveries.RefreshSummaries(transaction, teamId);
            }
        }
    }

    // The words of others are kept nowhere else any more, so that no summary can be written anew: what quotes the person goes.
    private void TakeAway(SqliteTransaction transaction, IReadOnlyList<SummaryOfWeek> quotedBy, Instant now)
    {
        foreach (var summary in quotedBy)
        {
            deliveries.Recreate(transaction, summary.Kind, summary.SubjectId, summary.Week, now);
        }
    }
}
