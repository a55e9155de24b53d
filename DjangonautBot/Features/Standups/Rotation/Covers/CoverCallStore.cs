using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Stores calls for a stand-in, and requests the posts about each change.</summary>
internal sealed class CoverCallStore(Database database, IDeliveries deliveries) : ITurnObserver
{
    // Time before the stand-up at which Captains are alerted to an open call.
    private static readonly Duration LastDay = Duration.FromDays(1);

    internal const string SelectOne =
        """
        select cover_call.cover_call_id, cover_call.team_id, cover_call.week, cover_call.crew_id, asker.user_id, cover_call.state,
          taker.user_id as taken_by
        from cover_call join teams using (team_id)
        join crew_members as asker on asker.crew_id = cover_call.crew_id
        left join crew_members as taker on taker.crew_id = cover_call.taken_by
        where teams.cohort_id = @cohortId and cover_call.cover_call_id = @callId
        """;

    internal const string SelectOpenWeeks = "select week from cover_call where team_id = @teamId and state = 'open'";

    internal const string SelectOpen = "select cover_call_id, week from cover_call where team_id = @TeamId and state = 'open'";

    // Open calls whose author no longer leads.
    internal const string SelectOfOthers =
        """
        select cover_call_id from cover_call
        where team_id = @TeamId and state = 'open' and not exists (
          select 1 from turn
          where turn.team_id = cover_call.team_id and turn.week = cover_call.week and turn.crew_id = cover_call.crew_id)
        """;

    private const string WithdrawAll =
        "update cover_call set state = 'withdrawn' where team_id = @teamId and state = 'open' returning cover_call_id";

    private const string Insert =
        """
        insert into cover_call (cover_call_id, team_id, crew_id, week)
        values ((select cover_call from next_number), @TeamId, @CrewId, @Week)
        on conflict do nothing
        returning cover_call_id
        """;

    private const string Update =
        "update cover_call set state = @state, taken_by = @takenBy where cover_call_id = @callId and state = 'open'";

    public CoverCall? Find(CohortId cohortId, CoverCallId callId) =>
        database.Read(connection => connection.QueryFirstOrDefault<CoverCall>(SelectOne, new { cohortId, callId }));

    public static CoverCall? Find(WriteTransaction transaction, CohortId cohortId, CoverCallId callId) =>
        transaction.QueryFirstOrDefault<CoverCall>(SelectOne, new { cohortId, callId });

    /// <summary>Weeks of a team with an open call.</summary>
    public IReadOnlyList<int> ListCalled(TeamId teamId) =>
        database.Read(connection => connection.Query<int>(SelectOpenWeeks, new { teamId }).ToList());

    /// <summary>Opens a call; null if there is one for the week.</summary>
    public CoverCallId? Ask(WriteTransaction transaction, Cohort cohort, Team team, Turn turn, Instant standup, Instant now)
    {
        if (transaction.QueryFirstOrDefault<long?>(Insert, new { team.TeamId, turn.CrewId, turn.Week }) is not { } id)
        {
            return null;
        }

        var callId = new CoverCallId(id);
        RequestPosts(transaction, cohort, team, callId, now, Instant.Max(now, standup - LastDay));
        return callId;
    }

    /// <summary>Ends a call; false if it has already ended.</summary>
    public bool End(
        WriteTransaction transaction, Cohort cohort, Team team, CoverCallId callId, CoverCallState state, CrewId? takenBy, Instant now)
    {
        if (transaction.Execute(Update, new { callId, state = state.ToSql(), takenBy }) == 0)
        {
            return false;
        }

        RequestPosts(transaction, cohort, team, callId, now, now);
        return true;
    }

    /// <summary>Ends the calls of a team whose authors no longer lead.</summary>
    public void Changed(WriteTransaction transaction, Cohort cohort, TurnChanges changes, CrewId? by, Instant now)
    {
        foreach (var callId in transaction.Query<long>(SelectOfOthers, new { changes.Team.TeamId }).Select(id => new CoverCallId(id)))
        {
            End(transaction, cohort, changes.Team, callId, CoverCallState.Withdrawn, takenBy: null, now);
        }
    }

    /// <summary>Ends the calls of a team that was removed or whose cohort was closed; existing posts show it.</summary>
    public void Ended(WriteTransaction transaction, TeamId teamId)
    {
        foreach (var callId in transaction.Query<long>(WithdrawAll, new { teamId }).Select(id => new CoverCallId(id)))
        {
            deliveries.Refresh(transaction, TurnPostKinds.CoverCall, callId.Value, 0);
            deliveries.Refresh(transaction, TurnPostKinds.OpenCoverCall, callId.Value, 0);
        }
    }

    /// <summary>Alerts Captains that a stand-in cannot see the team's channel.</summary>
    public void ReportHiddenChannel(WriteTransaction transaction, Cohort cohort, CoverCall call, Instant now)
    {
        if (cohort.CaptainsChannelId is { } captains)
        {
            deliveries.Request(
                transaction, new DeliveryRequest(cohort.CohortId, TurnPostKinds.HiddenChannel, call.CoverCallId.Value, 0, captains, now));
        }
    }

    /// <summary>
    /// Refreshes open calls after a stand-up was moved, and ends those about one that was cancelled or has begun. Captains are alerted a
    /// day before it, at once if it is less than a day away.
    /// </summary>
    public void Replanning(WriteTransaction transaction, Cohort cohort, StandupTimes times, Instant now)
    {
        foreach (var call in transaction.Query<OpenCall>(SelectOpen, times.Team).ToList())
        {
            if (times.At(call.Week) is not { } standup || standup <= now)
            {
                End(transaction, cohort, times.Team, call.CoverCallId, CoverCallState.Withdrawn, takenBy: null, now);
                continue;
            }

            var callId = call.CoverCallId.Value;
            deliveries.Refresh(transaction, TurnPostKinds.CoverCall, callId, 0);
            if (cohort.CaptainsChannelId is { } captains)
            {
                deliveries.Request(
                    transaction,
                    new DeliveryRequest(
                        cohort.CohortId,
                        TurnPostKinds.OpenCoverCall,
                        callId,
                        0,
                        captains,
                        Instant.Max(now, standup - LastDay)));
            }
            else
            {
                deliveries.Refresh(transaction, TurnPostKinds.OpenCoverCall, callId, 0);
            }
        }
    }

    private void RequestPosts(
        WriteTransaction transaction, Cohort cohort, Team team, CoverCallId callId, Instant now, Instant tellCaptainsAt)
    {
        deliveries.Request(
            transaction,
            new DeliveryRequest(cohort.CohortId, TurnPostKinds.CoverCall, callId.Value, 0, NavigatorsChannel.Of(cohort, team), now));
        if (cohort.CaptainsChannelId is { } captains)
        {
            deliveries.Request(
                transaction, new DeliveryRequest(cohort.CohortId, TurnPostKinds.OpenCoverCall, callId.Value, 0, captains, tellCaptainsAt));
        }
    }

    internal sealed record OpenCall
    {
        public required CoverCallId CoverCallId { get; init; }

        public required int Week { get; init; }
    }
}
