using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>Stores requests to swap, and requests the post about each change.</summary>
internal sealed class SwapStore(Database database, IDeliveries deliveries) : ITurnObserver
{
    internal const string SelectOne =
        """
        select swap.swap_id, swap.team_id, swap.crew_id, asker.user_id, swap.week, swap.with_crew_id, other.user_id as with_user_id,
          swap.with_week, swap.state
        from swap join teams using (team_id)
        join crew_members as asker on asker.crew_id = swap.crew_id
        join crew_members as other on other.crew_id = swap.with_crew_id
        where teams.cohort_id = @cohortId and swap.swap_id = @swapId
        """;

    internal const string SelectOpen =
        "select swap_id from swap where team_id = @TeamId and crew_id = @crewId and week = @week and state = 'open'";

    internal const string ExistsRepeated =
        $"""
        select exists (
          select 1 from swap
          join deliveries as post on post.kind = '{TurnPostKinds.Swap}' and post.subject_id = swap.swap_id and post.week = 0
          where swap.team_id = @TeamId and swap.crew_id = @crewId and swap.week = @week and swap.with_crew_id = @withCrewId
            and swap.with_week = @withWeek and swap.state = 'open' and post.due_at >= @since)
        """;

    private const string Insert =
        """
        insert into swap (swap_id, team_id, crew_id, week, with_crew_id, with_week)
        values ((select swap from next_number), @TeamId, @crewId, @week, @withCrewId, @withWeek)
        returning swap_id
        """;

    internal const string SelectAllOpen = "select swap_id, week, with_week from swap where team_id = @teamId and state = 'open'";

    // Open requests of which one side does not lead its week any more: nothing is left to swap.
    internal const string SelectBroken =
        """
        select swap_id, crew_id, week from swap
        where team_id = @TeamId and state = 'open' and not (
          exists (select 1 from turn where turn.team_id = swap.team_id and turn.week = swap.week and turn.crew_id = swap.crew_id)
          and exists (
            select 1 from turn
            where turn.team_id = swap.team_id and turn.week = swap.with_week and turn.crew_id = swap.with_crew_id))
        """;

    private const string WithdrawAll =
        "update swap set state = 'withdrawn' where team_id = @teamId and state = 'open' returning swap_id";

    private const string Update = "update swap set state = @state where swap_id = @swapId";

    public Swap? Find(CohortId cohortId, SwapId swapId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Swap>(SelectOne, new { cohortId, swapId }));

    public static Swap? Find(WriteTransaction transaction, CohortId cohortId, SwapId swapId) =>
        transaction.QueryFirstOrDefault<Swap>(SelectOne, new { cohortId, swapId });

    /// <summary>Opens a request, replacing an earlier one about the week, unless it was submitted before.</summary>
    /// <param name="mine">Turn of the author of the request.</param>
    public void Ask(WriteTransaction transaction, Cohort cohort, Team team, Turn mine, Turn theirs, Instant now)
    {
        if (IsRepeated(transaction, team, mine, theirs, now))
        {
            return;
        }

        foreach (var earlier in transaction.Query<long>(SelectOpen, new { team.TeamId, crewId = mine.CrewId, week = mine.Week }))
        {
            Settle(transaction, cohort, team, new SwapId(earlier), SwapState.Withdrawn, now);
        }

        var swapId = new SwapId(transaction.QuerySingle<long>(
            Insert, new { team.TeamId, crewId = mine.CrewId, week = mine.Week, withCrewId = theirs.CrewId, withWeek = theirs.Week }));
        RequestPost(transaction, cohort, team, swapId, now);
    }

    public void Settle(WriteTransaction transaction, Cohort cohort, Team team, SwapId swapId, SwapState state, Instant now)
    {
        transaction.Execute(Update, new { swapId, state = state.ToSql() });
        RequestPost(transaction, cohort, team, swapId, now);
    }

    /// <summary>Declines a request, and requests the direct message to its author.</summary>
    public void Decline(WriteTransaction transaction, Cohort cohort, Team team, Swap swap, Instant now)
    {
        Settle(transaction, cohort, team, swap.SwapId, SwapState.Declined, now);
        RequestAnswer(transaction, cohort, swap.SwapId, now);
    }

    /// <summary>
    /// Refreshes open requests after a stand-up was moved. One with a week that has no stand-up any more, or whose stand-up has begun, is
    /// withdrawn.
    /// </summary>
    public void Replanning(WriteTransaction transaction, Cohort cohort, StandupTimes times, Instant now)
    {
        foreach (var swap in transaction.Query<OpenSwap>(SelectAllOpen, new { teamId = times.Team.TeamId }).ToList())
        {
            if (times.At(swap.Week) > now && times.At(swap.WithWeek) > now)
            {
                deliveries.Refresh(transaction, TurnPostKinds.Swap, swap.SwapId.Value, 0);
            }
            else
            {
                Settle(transaction, cohort, times.Team, swap.SwapId, SwapState.Withdrawn, now);
                RequestAnswer(transaction, cohort, swap.SwapId, now);
            }
        }
    }

    /// <summary>Ends the requests of which one side does not lead its week any more, and tells authors who still lead theirs.</summary>
    public void Changed(WriteTransaction transaction, Cohort cohort, TurnChanges changes, CrewId? by, Instant now)
    {
        var team = changes.Team;
        foreach (var broken in transaction.Query<BrokenSwap>(SelectBroken, new { team.TeamId }).ToList())
        {
            Settle(transaction, cohort, team, broken.SwapId, SwapState.Withdrawn, now);
            if (broken.CrewId != by && changes.After.Any(turn => turn.Week == broken.Week && turn.CrewId == broken.CrewId))
            {
                RequestNotice(transaction, cohort, team, broken, now);
            }
        }
    }

    /// <summary>Ends the requests of a team that was removed or whose cohort was closed; existing posts show it.</summary>
    public void Ended(WriteTransaction transaction, TeamId teamId)
    {
        foreach (var swapId in transaction.Query<long>(WithdrawAll, new { teamId }).Select(id => new SwapId(id)))
        {
            deliveries.Refresh(transaction, TurnPostKinds.Swap, swapId.Value, 0);
        }
    }

    private void RequestAnswer(WriteTransaction transaction, Cohort cohort, SwapId swapId, Instant now) =>
        deliveries.Request(
            transaction,
            new DeliveryRequest(
                cohort.CohortId,
                TurnPostKinds.SwapAnswer,
                swapId.Value,
                0,
                Find(transaction, cohort.CohortId, swapId)!.UserId,
                now));

    private static bool IsRepeated(WriteTransaction transaction, Team team, Turn mine, Turn theirs, Instant now) =>
        transaction.QuerySingle<bool>(
            ExistsRepeated,
            new
            {
                team.TeamId,
                crewId = mine.CrewId,
                week = mine.Week,
                withCrewId = theirs.CrewId,
                withWeek = theirs.Week,
                since = Resubmission.Since(now),
            });

    // Of the week rather than of the request, which goes with the data of either side.
    private void RequestNotice(WriteTransaction transaction, Cohort cohort, Team team, BrokenSwap broken, Instant now)
    {
        var author = RotationStore.UserOf(transaction, broken.CrewId);
        // An earlier notice about the week goes, because Discord tells nobody of an edit.
        deliveries.Recreate(transaction, TurnPostKinds.SwapEnded, team.TeamId.Value, broken.Week, now);
        deliveries.Request(
            transaction,
            new DeliveryRequest(cohort.CohortId, TurnPostKinds.SwapEnded, team.TeamId.Value, broken.Week, author, now));
    }

    private void RequestPost(WriteTransaction transaction, Cohort cohort, Team team, SwapId swapId, Instant now) =>
        deliveries.Request(
            transaction,
            new DeliveryRequest(cohort.CohortId, TurnPostKinds.Swap, swapId.Value, 0, NavigatorsChannel.Of(cohort, team), now));

    internal sealed record OpenSwap
    {
        public required SwapId SwapId { get; init; }

        public required int Week { get; init; }

        public required int WithWeek { get; init; }
    }

    internal sealed record BrokenSwap
    {
        public required SwapId SwapId { get; init; }

        public required CrewId CrewId { get; init; }

        public required int Week { get; init; }
    }
}
