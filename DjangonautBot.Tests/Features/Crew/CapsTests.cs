using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.History;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Crew.Moving;
using DjangonautBot.Features.Crew.Removing;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Features.Crew;

/// <summary>
/// Two Captains add, move and remove people at once, each through a connection of their own to one database. The
/// database itself watches: it refuses, in the very transaction, a Djangonaut for whom there is no room.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CapsTests : IDisposable
{
    private const int Steps = 120;
    private const int People = 24;

    private const string Watch =
        """
        create trigger watch after insert on crew_role when new.role = 'djangonaut'
        begin
          select raise(abort, 'A Djangonaut for whom there is no room.')
          where (select count(*) from crew_role where team_id = new.team_id and role = 'djangonaut')
              > min(8, 4 * (select count(*) from crew_role where team_id = new.team_id and role = 'navigator'));
        end
        """;

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 18, 10, 0);
    private static readonly Snowflake Maya = new(1);

    private readonly TestDatabase _storage = new();
    private CohortId _cohortId;
    private IReadOnlyList<Team> _teams = [];

    [SetUp]
    public async Task MakeTeamsAsync()
    {
        _cohortId = _storage.AddCohort(new Snowflake(7));
        var changes = new TeamChanges(
            _storage.Database,
            new TeamConflicts(Substitute.For<ICohorts>()),
            new HistoryStore(_storage.Database),
            [],
            Substitute.For<ITeamRoles>(),
            Substitute.For<IPlans>());
        foreach (var name in new[] { "Mars", "Pluto", "Venus" })
        {
            var draft = new TeamDraft(name, new Snowflake(8), IsoDayOfWeek.Thursday, new LocalTime(18, 0));
            await changes.CreateAsync(_cohortId, draft, Maya, Now, CancellationToken.None);
        }

        _teams = new TeamStore(_storage.Database).List(_cohortId);
        _storage.Database.Read(connection => connection.Execute(Watch));
    }

    public void Dispose() => _storage.Dispose();

    [Test]
    public void The_database_watches() => Assert.That(
        () => _storage.Database.Read(connection => connection.Execute(
            """
            insert into crew (crew_id, cohort_id, user_id, display_name, joined_at) values (1, @cohortId, 1, 'Ada', 0);
            insert into crew_role (crew_id, role, team_id) values (1, 'djangonaut', @TeamId)
            """,
            new { cohortId = _cohortId, _teams[0].TeamId })),
        Throws.TypeOf<StorageException>().With.InnerException.Message.Contains("no room"));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [CancelAfter(HangTimeout.Milliseconds)]
    public async Task Caps_hold_whatever_two_Captains_do_at_once(int seed)
    {
        using var other = new Database(_storage.Database.Path);

        var came = await Task.WhenAll(
            Task.Run(() => ActAsync(_storage.Database, new Random(seed))), Task.Run(() => ActAsync(other, new Random(-seed))));

        var sizes = new TeamStore(_storage.Database).Sizes(_cohortId).Values;
        var teamsOfDjangonauts = new CrewListStore(_storage.Database).List(_cohortId)
            .Where(holder => holder.Role == CrewRole.Djangonaut)
            .CountBy(holder => holder.UserId);
        Assert.Multiple(() =>
        {
            Assert.That(sizes.Select(size => size.Djangonauts), Has.All.LessThanOrEqualTo(Team.MostDjangonauts));
            Assert.That(teamsOfDjangonauts.Select(person => person.Value), Has.All.EqualTo(1));
            Assert.That(came.SelectMany(types => types).Distinct(), Is.SupersetOf(
                [typeof(EnrolOutcome.Enrolled), typeof(EnrolOutcome.NoRoom), typeof(EnrolOutcome.InAnotherTeam)]));
        });
    }

    private async Task<List<Type>> ActAsync(Database database, Random random)
    {
        var changes = new CrewChanges(database, new HistoryStore(database), Substitute.For<IPlans>(), new OutboxSignal());
        var additions = new CrewAdditionStore(changes);
        var moves = new CrewMoveStore(changes);
        var removals = new CrewRemovalStore(changes);
        var crew = new CrewStore(database);
        var came = new List<Type>();
        for (var step = 0; step < Steps; step++)
        {
            var member = crew.Find(_cohortId, Person(random).UserId);
            switch (random.Next(4))
            {
                case 0 when member is not null:
                    await removals.RemoveAsync(
                        _cohortId,
                        member,
                        random.Next(2) == 0 ? Pick(random) : null,
                        Maya,
                        Now,
                        CancellationToken.None);
                    break;

                case 1 when member is not null && crew.Enrolments(member.CrewId) is [{ TeamId: { } from, Role: var role }, ..]:
                    var move = new CrewMove(_cohortId, member, role, _teams.Single(team => team.TeamId == from), Pick(random));
                    came.Add((await moves.MoveAsync(move, Maya, Now, CancellationToken.None)).GetType());
                    break;

                default:
                    var people = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Person(random)).Distinct().ToList();
                    var addition = new CrewAddition(
                        _cohortId,
                        random.Next(4) == 0 ? CrewRole.Navigator : CrewRole.Djangonaut,
                        Pick(random),
                        people);
                    came.Add((await additions.AddAsync(addition, Maya, Now, CancellationToken.None)).GetType());
                    break;
            }
        }

        return came;
    }

    private Team Pick(Random random) => _teams[random.Next(_teams.Count)];

    private static NewCrewMember Person(Random random)
    {
        var number = random.Next(People);
        return new NewCrewMember(new Snowflake((ulong)(100 + number)), $"Person {number}");
    }
}
