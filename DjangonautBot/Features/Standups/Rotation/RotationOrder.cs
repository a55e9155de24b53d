using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Sets the order in which a team's Navigators take turns, and deals the weeks to come anew.</summary>
internal sealed class RotationOrder(Database database, RotationReplanner renewal, IHistory history)
{
    /// <summary>As many as a command can name; whoever comes after them keeps their place among the others.</summary>
    public const int MostNamed = 4;

    public Task<OrderOutcome> SetAsync(
        Cohort cohort, Team team, IReadOnlyList<Snowflake> named, Actor by, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<OrderOutcome>(
            transaction =>
            {
                var turns = renewal.Of(transaction, cohort, team, now);
                var navigators = turns.Navigators.Select(navigator => navigator.UserId).ToList();
                if (named.Except(navigators).ToList() is { Count: > 0 } others)
                {
                    return new OrderOutcome.NotNavigators(others);
                }

                if (named.Distinct().Count() < Math.Max(named.Count, Math.Min(navigators.Count, MostNamed)))
                {
                    return new OrderOutcome.NotOnceEach(navigators);
                }

                // Whoever is not named comes after all who are.
                var ordered = turns.Navigators
                    .OrderBy(navigator => named.Contains(navigator.UserId) ? named.ToList().IndexOf(navigator.UserId) : MostNamed);
                renewal.Conclude(transaction, cohort, turns.DealAnew([.. ordered]), by.CrewId, now);
                history.Record(transaction, cohort.CohortId, by.UserId, RotationMessages.HistoryOfOrder(team, named), now);
                return new OrderOutcome.Ordered();
            },
            cancellationToken);
}
