using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Posts welcomes, each once, and saves their words; each change is one transaction with its line of history.</summary>
internal sealed class WelcomeChanges(
    Database database, WelcomeReader welcomes, ITeams teams, IDeliveries deliveries, IHistory history, OutboxSignal outbox)
{
    /// <summary>Posts the welcome of a team, unless it reads otherwise than it was shown.</summary>
    /// <param name="shown"><see cref="TeamWelcome.Fingerprint"/> of what was shown.</param>
    public Task<WelcomeOutcome> PostAsync(
        CohortId cohortId, TeamId teamId, long shown, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction => FindOpen(transaction, cohortId, teamId, now, out var refusal) is not { } welcome ? refusal
                : welcome.Fingerprint != shown ? new WelcomeOutcome.Changed()
                : Post(transaction, [welcome], by, now),
            cancellationToken);

    /// <summary>Posts the welcomes of all teams that wait for theirs, unless one of them reads otherwise than it was shown.</summary>
    /// <param name="among">Teams of one cohort.</param>
    /// <param name="shown">The last <see cref="TeamWelcome.FingerprintAfter"/> of what was shown.</param>
    public Task<WelcomeOutcome> PostAllAsync(
        IReadOnlyList<Team> among, long shown, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction =>
            {
                var there = among.Count == 0
                    ? []
                    : teams.List(transaction, among[0].CohortId).Where(team => among.Any(one => one.TeamId == team.TeamId)).ToList();
                var waiting = welcomes.ListWaiting(transaction, there, now);
                return waiting.Aggregate(0L, (seen, welcome) => welcome.FingerprintAfter(seen)) == shown
                    ? Post(transaction, waiting, by, now)
                    : new WelcomeOutcome.Changed();
            },
            cancellationToken);

    /// <summary>Saves the words of a welcome that is not posted yet.</summary>
    public Task<WelcomeOutcome> SaveAsync(
        CohortId cohortId, TeamId teamId, WelcomeWords words, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction =>
            {
                if (FindOpen(transaction, cohortId, teamId, now, out var refusal) is not { } welcome)
                {
                    return refusal;
                }

                if (words != welcome.Words)
                {
                    WelcomeRows.SaveWords(transaction, teamId, words, by);
                    history.Record(transaction, cohortId, by, WelcomeMessages.HistoryOfWords(welcome), now);
                }

                return new WelcomeOutcome.Saved(welcome with { Words = words });
            },
            cancellationToken);

    private TeamWelcome? FindOpen(
        WriteTransaction transaction, CohortId cohortId, TeamId teamId, Instant now, out WelcomeOutcome refusal)
    {
        refusal = new WelcomeOutcome.TeamIsGone();
        if (teams.List(transaction, cohortId).FirstOrDefault(one => one.TeamId == teamId) is not { } team)
        {
            return null;
        }

        var welcome = welcomes.Read(transaction, team, now);
        refusal = welcome.PostedAt is not null
            ? new WelcomeOutcome.PostedBefore(welcome)
            : new WelcomeOutcome.CohortIsOver(welcome.Cohort);
        return welcome.PostedAt is null && welcome.Cohort.End > now ? welcome : null;
    }

    private WelcomeOutcome.Posted Post(WriteTransaction transaction, IReadOnlyList<TeamWelcome> posted, Snowflake by, Instant now)
    {
        foreach (var welcome in posted)
        {
            var team = welcome.Team;
            WelcomeRows.MarkPosted(transaction, welcome, now);
            deliveries.Request(
                transaction, new DeliveryRequest(team.CohortId, WelcomePost.PostKind, team.TeamId.Value, Week: 0, team.ChannelId, now));
            history.Record(transaction, team.CohortId, by, WelcomeMessages.HistoryOfPost(welcome), now);
        }

        return new WelcomeOutcome.Posted(posted);
    }

    private async Task<WelcomeOutcome> WriteAsync(Func<WriteTransaction, WelcomeOutcome> change, CancellationToken cancellationToken)
    {
        var outcome = await database.WriteAsync(change, cancellationToken);
        outbox.Set();
        return outcome;
    }
}
