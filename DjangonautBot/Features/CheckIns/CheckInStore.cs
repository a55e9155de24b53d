using Dapper;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Stores check-ins, and requests their cards and threads.</summary>
internal sealed class CheckInStore(
    Database database,
    IDeliveries deliveries,
    IWeekThreads threads,
    ICrewRecords crew,
    IPersonalSettings people,
    OutboxSignal outbox) : ICheckIns
{
    private const string Columns =
        """
        check_in.check_in_id, check_in.team_id, check_in.crew_id, check_in.week, check_in.worked_on, check_in.next_up,
        check_in.stuck, check_in.win, check_in.audience, check_in.pace, check_in.is_quiet, check_in.created_at, check_in.updated_at,
        member.user_id, member.display_name, teams.channel_id as team_channel_id, teams.removed_at as team_removed_at, teams.tracker_url,
        card.channel_id as card_channel_id, card.message_id as card_message_id
        """;

    private const string CheckIns =
        $"""
        check_in join crew_members as member using (crew_id) join teams using (team_id)
        left join deliveries card
          on card.kind = '{CheckIn.CardKind}' and card.subject_id = check_in.check_in_id and card.week = check_in.week
             and card.message_id is not null
        """;

    private const string SelectOne =
        $"""
        select {Columns} from {CheckIns}
        where member.cohort_id = @cohortId and check_in.check_in_id = @checkInId
        """;

    internal const string SelectByWeek =
        $"""
        select {Columns} from {CheckIns}
        where check_in.crew_id = @CrewId and check_in.week = @Week
        """;

    private const string IsFor = "(check_in.audience = 'team' or @readers = 'guides') and @readers <> 'others'";

    internal const string SelectByTeam =
        $"""
        select {Columns} from {CheckIns}
        where check_in.team_id = @teamId and check_in.week = @week and {IsFor}
        order by check_in.check_in_id
        """;

    internal const string SelectByTeamSince =
        $"""
        select {Columns} from {CheckIns}
        where check_in.team_id = @teamId and (check_in.week = @week or check_in.created_at >= @since) and {IsFor}
        order by check_in.week, check_in.check_in_id
        """;

    private const string CountAllByTeam = "select count(*) from check_in where team_id = @teamId and week = @week";

    private const string OfDjangonauts =
        """
        check_in
        join crew_roles as role on role.crew_id = check_in.crew_id and role.team_id = check_in.team_id and role.role = 'djangonaut'
        """;

    private const string CountSince =
        $"""
        select count(distinct check_in.crew_id) from {OfDjangonauts}
        where check_in.team_id = @teamId and (check_in.week = @week or check_in.created_at >= @since)
        """;

    private const string ExistsSince =
        "select exists (select 1 from check_in where crew_id = @crewId and (week = @week or created_at >= @since))";

    private const string Upsert = """
        insert into check_in (
            check_in_id, team_id, crew_id, week, worked_on, next_up, stuck, win, audience, is_quiet, written_as, created_at, updated_at)
        values (
            (select check_in from next_number), @teamId, @CrewId, @Week, @WorkedOn, @NextUp, @Stuck, @Win, @audience, @IsQuiet, @role,
            @now, @now)
        on conflict (crew_id, week) do update
        set worked_on = excluded.worked_on, next_up = excluded.next_up, stuck = excluded.stuck, win = excluded.win,
            audience = excluded.audience, is_quiet = excluded.is_quiet, updated_at = excluded.updated_at
        """;

    private const string UpdatePace =
        "update check_in set pace = @pace, updated_at = @now where check_in_id = @checkInId and crew_id = @crewId";

    public CheckIn? Find(CohortId cohortId, CheckInId checkInId) =>
        database.Read(connection => connection.QueryFirstOrDefault<CheckIn>(SelectOne, new { cohortId, checkInId }));

    public CheckIn? Find(CrewId crewId, int week) =>
        database.Read(connection => connection.QueryFirstOrDefault<CheckIn>(SelectByWeek, new { CrewId = crewId, Week = week }));

    public int Count(TeamId teamId, int week) =>
        database.Read(connection => connection.QuerySingle<int>(CountAllByTeam, new { teamId, week }));

    public int CountDjangonauts(TeamId teamId, int week, Instant since) =>
        database.Read(connection => connection.QuerySingle<int>(CountSince, new { teamId, week, since }));

    public bool HasCheckedIn(CrewId crewId, int week, Instant since) =>
        database.Read(connection => connection.QuerySingle<bool>(ExistsSince, new { crewId, week, since }));

    public IReadOnlyList<CheckIn> List(TeamId teamId, int week, Visibility visibility) =>
        database.Read(connection => connection.Query<CheckIn>(SelectByTeam, new { teamId, week, readers = visibility.ToSql() }).ToList());

    public IReadOnlyList<CheckIn> ListSince(TeamId teamId, int week, Instant since, Visibility visibility) =>
        database.Read(connection =>
            connection.Query<CheckIn>(SelectByTeamSince, new { teamId, week, since, readers = visibility.ToSql() }).ToList());

    /// <summary>Saves a check-in and requests its card, in one transaction.</summary>
    public Task<SavedCheckIn> SaveAsync(CheckInScope scope, CheckInDraft draft, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(scope, draft, keepExisting: false, now, cancellationToken);

    /// <summary>Records a quiet week, unless there is a check-in, whose text and audience are never changed by a tap.</summary>
    public Task<SavedCheckIn> SaveQuietAsync(CheckInScope scope, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(scope, CheckInDraft.Quiet, keepExisting: true, now, cancellationToken);

    /// <summary>Records the pace of a week; false if the check-in is not that person's.</summary>
    public Task<bool> SetPaceAsync(CrewId crewId, CheckInId checkInId, Pace pace, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(UpdatePace, new { crewId, checkInId, pace = pace.ToSql(), now }) == 1, cancellationToken);

    private async Task<SavedCheckIn> SaveAsync(
        CheckInScope scope, CheckInDraft draft, bool keepExisting, Instant now, CancellationToken cancellationToken)
    {
        var saved = await database.WriteAsync(
            transaction =>
            {
                var before = transaction.QueryFirstOrDefault<CheckIn>(SelectByWeek, new { scope.CrewId, scope.Week });
                if (before is not null && keepExisting)
                {
                    return new SavedCheckIn(before, IsFirst: false, PendingNotice.None);
                }

                crew.SetDisplayName(transaction, scope.CrewId, scope.DisplayName);
                transaction.Execute(
                    Upsert,
                    new
                    {
                        teamId = before?.TeamId ?? scope.Team.TeamId,
                        scope.CrewId,
                        scope.Week,
                        draft.WorkedOn,
                        draft.NextUp,
                        draft.Stuck,
                        draft.Win,
                        audience = draft.Audience.ToSql(),
                        draft.IsQuiet,
                        role = scope.Role.ToSql(),
                        now,
                    });
                var checkIn = transaction.QueryFirstOrDefault<CheckIn>(SelectByWeek, new { scope.CrewId, scope.Week })!;
                RequestCard(transaction, scope, checkIn, hadCard: before?.Audience == Audience.Team, now);
                deliveries.RefreshQuotes(transaction, checkIn.Quote);
                deliveries.RefreshSummaries(transaction, checkIn.TeamId, checkIn.Week);
                return new SavedCheckIn(checkIn, IsFirst: before is null, people.TakePendingNotice(transaction, scope.CrewId));
            },
            cancellationToken);
        outbox.Set();
        return saved;
    }

    private void RequestCard(WriteTransaction transaction, CheckInScope scope, CheckIn checkIn, bool hadCard, Instant now)
    {
        // A removed team's channel gets no card; one that stands there goes.
        var hasCard = checkIn is { Audience: Audience.Team, TeamRemovedAt: null };
        if (hasCard)
        {
            threads.Request(transaction, scope.CohortId, checkIn, now);
        }

        if (hasCard || hadCard)
        {
            deliveries.Request(
                transaction,
                new DeliveryRequest(
                    scope.CohortId,
                    CheckIn.CardKind,
                    checkIn.CheckInId.Value,
                    checkIn.Week,
                    checkIn.TeamChannelId,
                    now));
        }
    }
}

/// <summary>Result of saving a check-in.</summary>
/// <param name="IsFirst">Whether the check-in is new rather than edited.</param>
/// <param name="News">Notices for the author that come with the confirmation.</param>
internal sealed record SavedCheckIn(CheckIn CheckIn, bool IsFirst, PendingNotice News);
