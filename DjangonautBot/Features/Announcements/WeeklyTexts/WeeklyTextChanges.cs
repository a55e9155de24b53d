using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Writes the texts of openings, with the history; an opening that stands already follows in the same transaction.</summary>
internal sealed class WeeklyTextChanges(
    Database database, IDeliveries deliveries, ITeams teams, IHistory history, OutboxSignal outbox, ProgramClock clock)
{
    public Task SaveAsync(Cohort cohort, OpeningKey key, string words, Snowflake by, CancellationToken cancellationToken) =>
        ChangeAsync(
            cohort,
            key,
            transaction =>
            {
                WeeklyTextStore.Save(transaction, cohort.CohortId, key, words);
                history.Record(transaction, cohort.CohortId, by, WeeklyTextMessages.HistoryOfChange(key, cohort), clock.Now);
            },
            cancellationToken);

    public Task ResetAsync(Cohort cohort, OpeningKey key, Snowflake by, CancellationToken cancellationToken) =>
        ChangeAsync(
            cohort,
            key,
            transaction =>
            {
                if (WeeklyTextStore.Delete(transaction, cohort.CohortId, key))
                {
                    history.Record(transaction, cohort.CohortId, by, WeeklyTextMessages.HistoryOfReset(key, cohort), clock.Now);
                }
            },
            cancellationToken);

    private async Task ChangeAsync(
        Cohort cohort, OpeningKey key, Action<WriteTransaction> change, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            transaction =>
            {
                change(transaction);
                Refresh(transaction, cohort, key, clock.Now);
            },
            cancellationToken);
        outbox.Set();
    }

    // Openings of weeks that are over stay as people read them.
    private void Refresh(WriteTransaction transaction, Cohort cohort, OpeningKey key, Instant now)
    {
        var current = cohort.Calendar.WeekAt(now);
        foreach (var week in key.WeeksIn(cohort.Weeks).Where(week => week >= current))
        {
            foreach (var team in teams.List(transaction, cohort.CohortId))
            {
                deliveries.Refresh(transaction, RecurringPost.Week.ToSql(), team.TeamId.Value, week);
            }
        }
    }
}
