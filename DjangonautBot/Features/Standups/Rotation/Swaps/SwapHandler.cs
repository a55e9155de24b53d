using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>Requests, accepts and declines swaps of two weeks. Each action is one transaction.</summary>
internal sealed class SwapHandler(
    Database database,
    SwapStore swaps,
    TurnFinder turnFinder,
    RotationReplanner replanner,
    ICohorts cohorts,
    IHistory history,
    IDiscordGateway gateway,
    OutboxSignal outbox,
    ProgramClock clock)
{
    public Task<Reply> AskAsync(CommandRequest request, CancellationToken cancellationToken) =>
        AskAsync(request.Actor, request.Week!.Value, request.RequiredId("with"), teamId: null, cancellationToken);

    /// <param name="teamId">The team whose week it is; null for any that both navigate.</param>
    public Task<Reply> AskAsync(Actor actor, int week, Snowflake other, TeamId? teamId, CancellationToken cancellationToken) =>
        WriteAsync((transaction, now) => Ask(transaction, actor, week, other, teamId, now), cancellationToken);

    public Task<Reply> AcceptAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, Accept, cancellationToken);

    public Task<Reply> DeclineAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, Decline, cancellationToken);

    private Reply Ask(WriteTransaction transaction, Actor actor, int week, Snowflake other, TeamId? teamId, Instant now)
    {
        if (!turnFinder.TryFind(transaction, actor, week, teamId, now, out var cohort, out var led, out var refusal))
        {
            return refusal;
        }

        if (other == actor.UserId)
        {
            return new Reply.Decline(SwapMessages.WithYourself);
        }

        if (led.FirstOrDefault(team => team.FindNavigator(other) is not null) is not { } team)
        {
            return new Reply.Decline(SwapMessages.NotInTheTeam(other));
        }

        var mine = team.Find(week)!;
        var navigator = team.FindNavigator(other)!;
        if (!team.IsAvailable(navigator.CrewId, week))
        {
            return new Reply.Decline(SwapMessages.CannotLead(other, week));
        }

        if (team.FindToSwap(mine, navigator.CrewId) is not { } theirs)
        {
            return new Reply.Decline(SwapMessages.NothingToSwap(other, week));
        }

        swaps.Ask(transaction, cohort, team.Team, mine, theirs, now);
        var place = NavigatorsChannel.Of(cohort, team.Team);
        return SwapMessages.Asked(other, team.Team, mine, theirs, place)
            .With(PostingObstacle.Find(gateway, cohort.GuildId, place), "my question");
    }

    private Reply Accept(WriteTransaction transaction, Cohort cohort, TeamTurns team, Swap swap, Instant now)
    {
        if (!BothCanLead(team, swap))
        {
            return Withdraw(transaction, cohort, team, swap, now);
        }

        var changes = team.Trade(
            new Turn(swap.Week, swap.WithCrewId, TurnOrigin.Swapped), new Turn(swap.WithWeek, swap.CrewId, TurnOrigin.Swapped));
        swaps.Settle(transaction, cohort, team.Team, swap.SwapId, SwapState.Accepted, now);
        replanner.Propagate(transaction, cohort, changes, swap.WithCrewId, now);
        history.Record(transaction, cohort.CohortId, swap.WithUserId, SwapMessages.HistoryOf(swap, team.Team), now);
        return SwapMessages.Accepted(swap, team.Team);
    }

    private Reply Decline(WriteTransaction transaction, Cohort cohort, TeamTurns team, Swap swap, Instant now)
    {
        swaps.Decline(transaction, cohort, team.Team, swap, now);
        return SwapMessages.Declined(swap);
    }

    private Reply.Decline Withdraw(WriteTransaction transaction, Cohort cohort, TeamTurns team, Swap swap, Instant now)
    {
        swaps.Settle(transaction, cohort, team.Team, swap.SwapId, SwapState.Withdrawn, now);
        return new Reply.Decline(SwapMessages.HasChanged);
    }

    // Both still lead the weeks in question and both stand-ups are in the future; otherwise neither answer would be true.
    private static bool StillHolds(TeamTurns team, Swap swap) =>
        team.Find(swap.Week)?.CrewId == swap.CrewId && team.Find(swap.WithWeek)?.CrewId == swap.WithCrewId
        && team.IsToCome(swap.Week) && team.IsToCome(swap.WithWeek);

    private static bool BothCanLead(TeamTurns team, Swap swap) =>
        team.FindNavigator(swap.UserId) is not null && team.FindNavigator(swap.WithUserId) is not null
        && team.IsAvailable(swap.WithCrewId, swap.Week) && team.IsAvailable(swap.CrewId, swap.WithWeek);

    private Task<Reply> AnswerAsync(
        ComponentRequest request,
        Func<WriteTransaction, Cohort, TeamTurns, Swap, Instant, Reply> answer,
        CancellationToken cancellationToken) =>
        WriteAsync(
            (transaction, now) =>
            {
                if (
                    request is not { Arguments: [var number], Actor.CohortId: { } cohortId }
                    || SwapStore.Find(transaction, cohortId, new SwapId(number)) is not { } swap
                    || cohorts.Find(transaction, cohortId) is not { } cohort
                    || turnFinder.Find(transaction, cohort, swap.TeamId, now) is not { } team)
                {
                    return new Reply.Decline(SwapMessages.IsGone);
                }

                return swap.WithCrewId != request.Actor.CrewId ? new Reply.Decline(SwapMessages.NotForYou(swap))
                    : swap.State != SwapState.Open ? new Reply.Decline(SwapMessages.Settled(swap))
                    : !StillHolds(team, swap) ? Withdraw(transaction, cohort, team, swap, now)
                    : answer(transaction, cohort, team, swap, now);
            },
            cancellationToken);

    private async Task<Reply> WriteAsync(Func<WriteTransaction, Instant, Reply> work, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var reply = await database.WriteAsync(transaction => work(transaction, now), cancellationToken);
        outbox.Set();
        return reply;
    }
}
