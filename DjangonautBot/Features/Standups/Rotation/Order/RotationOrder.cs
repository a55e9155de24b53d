using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Order;

/// <summary>Sets the order in which a team's Navigators take turns, and reassigns the future weeks.</summary>
internal sealed class RotationOrder(Database database, RotationReplanner replanner, IHistory history)
{
    /// <summary>Most Navigators that the command can name; the others follow in their present order.</summary>
    public const int MostNamed = 4;

    public Task<OrderOutcome> SetAsync(
        Cohort cohort, Team team, IReadOnlyList<Snowflake> named, Actor by, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<OrderOutcome>(
            transaction =>
            {
                var turns = replanner.Of(transaction, cohort, team, now);
                var navigators = turns.Navigators.Select(navigator => navigator.UserId).ToList();
                if (named.Except(navigators).ToList() is { Count: > 0 } others)
                {
                    return new OrderOutcome.NotNavigators(others);
                }

                if (named.Distinct().Count() < Math.Max(named.Count, Math.Min(navigators.Count, MostNamed)))
                {
                    return new OrderOutcome.NotOnceEach(navigators);
                }

                // Navigators who are not named come last.
                var ordered = turns.Navigators
                    .OrderBy(navigator => named.Contains(navigator.UserId) ? named.ToList().IndexOf(navigator.UserId) : MostNamed);
                replanner.Propagate(transaction, cohort, turns.Reassign([.. ordered]), by.CrewId, now);
                history.Record(transaction, cohort.CohortId, by.UserId, RotationMessages.HistoryOfOrder(team, named), now);
                return new OrderOutcome.Ordered();
            },
            cancellationToken);
}

/// <summary>Result of setting the order in which Navigators take turns.</summary>
internal abstract record OrderOutcome
{
    private OrderOutcome()
    {
    }

    public sealed record Ordered : OrderOutcome;

    /// <summary>People who were named and are no Navigators of the team.</summary>
    public sealed record NotNavigators(IReadOnlyList<Snowflake> People) : OrderOutcome;

    /// <summary>All Navigators of the team, because one was not named or was named twice.</summary>
    public sealed record NotOnceEach(IReadOnlyList<Snowflake> Navigators) : OrderOutcome;
}
