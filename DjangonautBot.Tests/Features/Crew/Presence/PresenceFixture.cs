using System.Collections.Concurrent;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Presence;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Features.Cohorts;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Features.Crew.Presence;

/// <summary>A cohort under way with one team, and its Navigators.</summary>
internal sealed class PresenceFixture : IDisposable
{
    private readonly TestDatabase _storage = new();

    public PresenceFixture(int navigators = 1)
    {
        CohortId = _storage.AddCohort(new Snowflake(1));
        Cohort = SampleCohorts.Cohort(CohortId.Value, new LocalDate(2026, 3, 2));
        AddNavigators(navigators);
        var teams = Substitute.For<ITeams>();
        teams.Find(CohortId, PresenceCheckTests.Pluto.TeamId).Returns(PresenceCheckTests.Pluto);
        Cohorts.Find(CohortId).Returns(_ => Cohort);
        var standups = Substitute.For<IStandups>();
        standups
            .Of(Arg.Any<Cohort>(), Arg.Any<Team>())
            .Returns(call => new StandupTimes(call.Arg<Cohort>().Calendar, call.Arg<Team>(), Exceptions: []));
        Recipients.IsPresentAsync(CohortId, Arg.Any<Snowflake>(), Arg.Any<Instant>(), Arg.Any<CancellationToken>())
            .Returns(call =>
            {
                Asked.Enqueue(call.Arg<Instant>());
                return true;
            });
        Check = new PresenceCheck(
            new PresenceStore(_storage.Database, Substitute.For<IPlans>(), new OutboxSignal()), teams, Cohorts, standups, Recipients);
    }

    public CohortId CohortId { get; }

    public Cohort Cohort { get; set; }

    public ICohorts Cohorts { get; } = Substitute.For<ICohorts>();

    public IRecipients Recipients { get; } = Substitute.For<IRecipients>();

    /// <summary>When Discord was asked for somebody.</summary>
    public ConcurrentQueue<Instant> Asked { get; } = new();

    public PresenceCheck Check { get; }

    public void Execute(string sql) => _storage.Database.Read(connection => connection.Execute(sql));

    public void Dispose() => _storage.Dispose();

    private void AddNavigators(int count) => Execute(
        $"""
        insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
        values (1, 1, 'Pluto', 5, 4, '18:00', 45, 0);
        with recursive one (number) as (select 1 union all select number + 1 from one where number < {count})
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at) select number, 1, number, 'Grace', 0 from one;
        insert into crew_role (crew_id, role, team_id) select crew_id, 'navigator', 1 from crew;
        """);
}
