using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>
/// Opens, takes and withdraws calls for a stand-in. The first to tap takes the week: each action is one transaction, so that two cannot
/// both be first.
/// </summary>
internal sealed class CoverHandler(
    Database database,
    CoverCallStore calls,
    RotationStore rotation,
    CoverCandidates coverCandidates,
    TurnFinder turnFinder,
    ICaptainTeams captainTeams,
    RotationReplanner replanner,
    ICohorts cohorts,
    IHistory history,
    IDiscordGateway gateway,
    OutboxSignal outbox,
    ProgramClock clock)
{
    private delegate Reply Press(
        WriteTransaction transaction,
        ComponentRequest request,
        Cohort cohort,
        TeamTurns team,
        CoverCall call,
        Instant now);

    public Task<Reply> AskAsync(CommandRequest request, CancellationToken cancellationToken) =>
        AskAsync(request.Actor, request.Week!.Value, teamId: null, cancellationToken);

    /// <param name="teamId">The team whose week it is; null for any that the person leads in that week.</param>
    public Task<Reply> AskAsync(Actor actor, int week, TeamId? teamId, CancellationToken cancellationToken) =>
        WriteAsync((transaction, now) => Ask(transaction, actor, week, teamId, now), cancellationToken);

    public Task<Reply> TakeAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        PressAsync(request, Take, cancellationToken);

    public Task<Reply> WithdrawAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        PressAsync(request, Withdraw, cancellationToken);

    private Reply Ask(WriteTransaction transaction, Actor actor, int week, TeamId? teamId, Instant now)
    {
        if (!turnFinder.TryFind(transaction, actor, week, teamId, now, out var cohort, out var led, out var refusal))
        {
            return refusal;
        }

        if (rotation.ListNavigators(cohort.CohortId).All(navigator => navigator.UserId == actor.UserId))
        {
            return new Reply.Decline(CoverMessages.NobodyElse);
        }

        foreach (var team in led.OrderBy(team => team.Times.At(week)))
        {
            var turn = team.Find(week)!;
            if (calls.Ask(transaction, cohort, team.Team, turn, team.Times.At(week)!.Value, now) is { } callId)
            {
                var asked = coverCandidates.List(cohort.CohortId, turn.CrewId).Count > 0
                    ? CoverMessages.Asked(callId, cohort, team.Team, turn)
                    : CoverMessages.AllAreAway(callId, cohort, team.Team, turn);
                var obstacle = PostingObstacle.Find(gateway, cohort.GuildId, NavigatorsChannel.Of(cohort, team.Team));
                return asked.With(obstacle, "my question");
            }
        }

        return new Reply.Decline(CoverMessages.AskedAlready(week));
    }

    // A stand-in from another team is no Navigator of this one: visibility of check-ins depends on the team's Navigators, so private
    // check-ins stay private and are only counted.
    private Reply Take(WriteTransaction transaction, ComponentRequest request, Cohort cohort, TeamTurns team, CoverCall call, Instant now)
    {
        var actor = request.Actor;
        if (actor.CrewId is not { } taker || !RotationStore.IsPresentNavigator(transaction, taker))
        {
            return new Reply.Decline(CoverMessages.OnlyNavigators);
        }

        if (taker == call.CrewId)
        {
            return new Reply.Decline(CoverMessages.YourOwn);
        }

        if (!team.IsToCome(call.Week) || team.Find(call.Week)?.CrewId != call.CrewId)
        {
            calls.End(transaction, cohort, team.Team, call.CoverCallId, CoverCallState.Withdrawn, takenBy: null, now);
            return new Reply.Decline(CoverMessages.HasChanged);
        }

        if (!team.IsAvailable(taker, call.Week))
        {
            return new Reply.Decline(CoverMessages.Away(call.Week));
        }

        calls.End(transaction, cohort, team.Team, call.CoverCallId, CoverCallState.Taken, taker, now);
        replanner.Propagate(transaction, cohort, team.Trade(new Turn(call.Week, taker, TurnOrigin.Covered)), taker, now);
        history.Record(transaction, cohort.CohortId, actor.UserId, CoverMessages.HistoryOf(call, team.Team), now);
        var seesTheChannel = SeesTheChannel(request, team.Team);
        if (!seesTheChannel)
        {
            calls.ReportHiddenChannel(transaction, cohort, call, now);
        }

        return CoverMessages.Taken(call, team.Times, isFromAnotherTeam: team.FindNavigator(actor.UserId) is null, seesTheChannel);
    }

    // Without the person's roles or the channel it is assumed, so that nobody is bothered.
    private bool SeesTheChannel(ComponentRequest request, Team team) =>
        request.Roles is not { } roles
        || gateway.FindChannel(request.Actor.GuildId, team.ChannelId) is null
        || gateway.GetPermissions(request.Actor.GuildId, team.ChannelId, request.Actor.UserId, roles).HasFlag(Permissions.ViewChannel);

    private Reply Withdraw(
        WriteTransaction transaction,
        ComponentRequest request,
        Cohort cohort,
        TeamTurns team,
        CoverCall call,
        Instant now)
    {
        if (call.CrewId != request.Actor.CrewId && !captainTeams.LooksAfter(request.Actor, call.TeamId))
        {
            return new Reply.Decline(CoverMessages.NotYours);
        }

        calls.End(transaction, cohort, team.Team, call.CoverCallId, CoverCallState.Withdrawn, takenBy: null, now);
        return CoverMessages.Withdrawn(call);
    }

    private Task<Reply> PressAsync(ComponentRequest request, Press press, CancellationToken cancellationToken) =>
        WriteAsync(
            (transaction, now) =>
            {
                if (request is not { Arguments: [var number], Actor: { CohortId: { } cohortId } actor }
                    || CoverCallStore.Find(transaction, cohortId, new CoverCallId(number)) is not { } call
                    || cohorts.Find(transaction, cohortId) is not { } cohort
                    || turnFinder.Find(transaction, cohort, call.TeamId, now) is not { } team)
                {
                    return new Reply.Decline(CoverMessages.IsGone);
                }

                return call.State == CoverCallState.Open
                    ? press(transaction, request, cohort, team, call, now)
                    : new Reply.Decline(CoverMessages.Settled(call, actor.UserId));
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
