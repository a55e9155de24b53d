using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>Stores notices about changed turns, and requests one direct message for each change and Navigator.</summary>
internal sealed class TurnNoticeStore(Database database, IDeliveries deliveries) : ITurnObserver, IStandupObserver
{
    internal const string SelectOne =
        """
        select turn_notice.team_id, turn_notice.crew_id, member.user_id, turn_notice.gained, turn_notice.lost
        from turn_notice join crew_members as member using (crew_id)
        where member.cohort_id = @cohortId and turn_notice.turn_notice_id = @noticeId
        """;

    internal const string SelectOfTeam = "select turn_notice_id, gained, lost from turn_notice where team_id = @TeamId";

    private const string Insert =
        """
        insert into turn_notice (turn_notice_id, team_id, crew_id, gained, lost)
        values ((select turn_notice from next_number), @TeamId, @CrewId, @gained, @lost)
        returning turn_notice_id
        """;

    public TurnNotice? Find(CohortId cohortId, long noticeId) =>
        database.Read(connection => connection.QueryFirstOrDefault<TurnNotice>(SelectOne, new { cohortId, noticeId }));

    /// <summary>
    /// Notifies present Navigators who gained a week or lost one to another; nobody while a team is being set up, when all turns are new.
    /// </summary>
    /// <param name="by">Author of the change, who need not be told.</param>
    public void Changed(WriteTransaction transaction, Cohort cohort, TurnChanges changes, CrewId? by, Instant now)
    {
        Refresh(transaction, changes.Team, [.. changes.Changed.Select(change => change.Week)]);
        var weeks = changes.Changed.Where(change => change.To is not null).ToList();
        if (weeks.Count == 0 || IsBeingSetUp(changes))
        {
            return;
        }

        var concerned = weeks.SelectMany(change => new[] { change.From, change.To }).OfType<CrewId>().Distinct()
            .Where(crewId => crewId != by && RotationStore.IsPresentNavigator(transaction, crewId));
        foreach (var crewId in concerned)
        {
            var noticeId = transaction.QuerySingle<long>(
                Insert,
                new
                {
                    changes.Team.TeamId,
                    CrewId = crewId,
                    gained = WeekList.Write(weeks.Where(change => change.To == crewId).Select(change => change.Week)),
                    lost = WeekList.Write(weeks.Where(change => change.From == crewId).Select(change => change.Week)),
                });
            deliveries.Request(
                transaction,
                new DeliveryRequest(
                    cohort.CohortId, TurnPostKinds.TurnNotice, noticeId, 0, RotationStore.UserOf(transaction, crewId), now));
        }
    }

    /// <summary>Brings the times in notices up to date.</summary>
    public void Moved(WriteTransaction transaction, StandupTimes times, IReadOnlyList<int> weeks, Instant now) =>
        Refresh(transaction, times.Team, weeks);

    private void Refresh(WriteTransaction transaction, Team team, IReadOnlyList<int> weeks)
    {
        foreach (var notice in weeks.Count > 0 ? transaction.Query<WeeksOfNotice>(SelectOfTeam, team).ToList() : [])
        {
            if (WeekList.Read(notice.Gained).Concat(WeekList.Read(notice.Lost)).Intersect(weeks).Any())
            {
                deliveries.Refresh(transaction, TurnPostKinds.TurnNotice, notice.TurnNoticeId, 0);
            }
        }
    }

    // The team never had turns before, and not because it lost all its Navigators, which would have alerted Captains.
    private bool IsBeingSetUp(TurnChanges changes) =>
        changes.Before.Count == 0 && deliveries.Find(TurnPostKinds.NoFacilitator, changes.Team.TeamId.Value, 0) is null;
}

/// <summary>Stored notice with the weeks that it tells of.</summary>
internal sealed record WeeksOfNotice
{
    public required long TurnNoticeId { get; init; }

    public required string Gained { get; init; }

    public required string Lost { get; init; }
}

/// <summary>Weeks of a team that a Navigator gained and lost.</summary>
internal sealed record TurnNotice
{
    public required TeamId TeamId { get; init; }

    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Weeks that the person gained, comma-separated.</summary>
    public required string Gained { get; init; }

    /// <summary>Weeks that another Navigator got, comma-separated.</summary>
    public required string Lost { get; init; }
}
