using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Brings posted welcomes up to date in the transaction that changes their people, stand-ups or names.</summary>
internal sealed class WelcomeObserver(WelcomeReader welcomes, ITeams teams, ICohorts cohorts, IDeliveries deliveries) : IPlanObserver
{
    public IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        var posted = WelcomeRows.ListPosted(transaction, cohortId);
        if (posted.Count == 0 || cohorts.Find(transaction, cohortId) is not { ForgottenAt: null, DeletedAt: null })
        {
            return [];
        }

        var there = teams.List(transaction, cohortId).ToDictionary(team => team.TeamId);
        foreach (var before in posted)
        {
            if (there.TryGetValue(before.TeamId, out var team))
            {
                Refresh(transaction, before, welcomes.Read(transaction, team, now));
            }
            else if (before.IsRemoved)
            {
                Withdraw(transaction, before.TeamId, now);
            }
        }

        return [];
    }

    private void Refresh(WriteTransaction transaction, PostedWelcome before, TeamWelcome now)
    {
        if (now.Fingerprint != before.Fingerprint)
        {
            WelcomeRows.SaveFingerprint(transaction, now);
            deliveries.RefreshQuotes(transaction, WelcomePost.QuoteOf(before.TeamId));
        }
    }

    // Of a removed team whose welcome had not been sent yet: if the team is brought back, it is offered anew.
    private void Withdraw(WriteTransaction transaction, TeamId teamId, Instant now)
    {
        if (deliveries.Find(WelcomePost.PostKind, teamId.Value, week: 0) is { NonceSince: null })
        {
            deliveries.Retract(transaction, WelcomePost.PostKind, teamId.Value, now);
            WelcomeRows.MarkUnposted(transaction, teamId);
        }
    }
}
