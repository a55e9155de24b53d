using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Retention;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Crew.Moving;
using DjangonautBot.Features.Crew.Removing;
using DjangonautBot.Features.Me.OwnData;
using DjangonautBot.Features.Teams;
using DjangonautBot.Hosting;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DjangonautBot.Tests.Features.CheckIns.Counts;

/// <summary>
/// Six weeks in three teams in which people join, move, leave, change roles, check in and have their data deleted, at random, with the
/// bot's own services and a real database.
/// </summary>
internal sealed class CountsStory : IDisposable
{
    private const int MostPeople = 8;

    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Captain = new(99);
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-counts-");
    private readonly ManualTimeProvider _time = new(Monday);
    private readonly WebApplication _bot;
    private readonly Random _random;

    public CountsStory(Random random)
    {
        _random = random;
        _bot = BotHost.Build(
            new Settings
            {
                Token = "secret-token",
                ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
                DatabasePath = MigratedDatabase.CopyTo(_folder),
                HttpHost = "127.0.0.1",
                HttpPort = 0,
            },
            services => services.AddLogging().AddSingleton(new ProgramClock(_time)));
        Get<Database>().Read(connection => connection.Execute(
            """
            insert into server (guild_id, joined_at) values (1, 0);
            insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at)
            values (1, 1, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 6, 0);
            insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
            values (1, 1, 'Mars', 11, 4, '18:00', 45, 0), (2, 1, 'Pluto', 12, 4, '18:00', 45, 0), (3, 1, 'Venus', 13, 4, '18:00', 45, 0);
            """));
    }

    public Cohort Cohort => Get<ICohorts>().Get(new CohortId(1));

    public Instant Now => Get<ProgramClock>().Now;

    /// <summary>All teams, removed ones included.</summary>
    public IReadOnlyList<Team> Teams =>
        [.. new[] { 1, 2, 3 }.Select(number => Get<ITeams>().Find(new CohortId(1), new TeamId(number))!)];

    public T Get<T>()
        where T : notnull => _bot.Services.GetRequiredService<T>();

    /// <summary>Enough Navigators for everybody, and some Djangonauts.</summary>
    public async Task BeginAsync()
    {
        for (var team = 0; team < Teams.Count; team++)
        {
            await AddAsync(CrewRole.Navigator, Teams[team], 50 + (2 * team), 51 + (2 * team));
            await AddAsync(CrewRole.Djangonaut, Teams[team], 1 + (2 * team), 2 + (2 * team));
        }
    }

    /// <summary>Lets something happen.</summary>
    /// <returns>What happened; whether it was a check-in, which alone may change the numbers of a past week.</returns>
    public async Task<(string What, bool IsCheckIn)> GoOnAsync()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        var (person, team) = (1 + _random.Next(MostPeople), Teams[_random.Next(3)]);
        switch (_random.Next(12))
        {
            case 0 or 1:
                var days = 1 + _random.Next(5);
                _time.Advance(TimeSpan.FromDays(days));
                return ($"{days} days go by", false);
            case 2:
                await AddAsync(CrewRole.Djangonaut, team, person);
                return ($"{person} becomes a Djangonaut of {team.Name}", false);
            case 3:
                await AddAsync(CrewRole.Navigator, team, person);
                return ($"{person} becomes a Navigator of {team.Name}", false);
            case 4:
                return ($"{person} moves to {team.Name}: {await MoveAsync(person, team)}", false);
            case 5:
                var from = _random.Next(2) == 0 ? team : null;
                await RemoveAsync(person, from);
                return ($"{person} leaves {from?.Name ?? "the crew"}", false);
            case 6:
                await (team.RemovedAt is null
                    ? (Task)Get<TeamChanges>().RemoveAsync(team, Captain, Now, CancellationToken.None)
                    : Get<TeamChanges>().RestoreAsync(team, Captain, Now, CancellationToken.None));
                return ($"{team.Name} is removed, or is there again", false);
            case 7:
                await Get<PersonalDataDeletion>().DeleteAsync(Guild, new Snowflake((ulong)person), CancellationToken.None);
                return ($"{person} deletes their data", false);
            default:
                return ($"{person} checks in for week {await CheckInAsync(person)}", true);
        }
    }

    public Task CloseAsync() => Get<CohortLifecycle>().CloseAsync(new CohortId(1), Captain, Now, CancellationToken.None);

    /// <summary>Waits until the texts have expired.</summary>
    public async Task ExpireAsync()
    {
        for (var times = 0; times < 3; times++)
        {
            _time.Advance(TimeSpan.FromDays(120));
            await Get<Database>().WriteAsync(
                transaction => Get<CohortRetention>().Advance(transaction, new CohortId(1), Now), CancellationToken.None);
        }
    }

    public void Dispose()
    {
        ((IDisposable)_bot).Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<EnrolOutcome> AddAsync(CrewRole role, Team team, params IReadOnlyList<int> people) => Get<CrewAdditionStore>().AddAsync(
        new CrewAddition(
            new CohortId(1), role, team, [.. people.Select(person => new NewCrewMember(new Snowflake((ulong)person), $"Person {person}"))]),
        Captain,
        Now,
        CancellationToken.None);

    private async Task<string> MoveAsync(int person, Team to)
    {
        if (Find(person) is not { } member
            || Get<ICrew>().Enrolments(member.CrewId).FirstOrDefault(enrolment => enrolment.TeamId is not null) is not { } enrolment)
        {
            return "they are in no team";
        }

        var from = Teams.First(team => team.TeamId == enrolment.TeamId);
        var move = new CrewMove(new CohortId(1), member, enrolment.Role, from, to);
        return $"{await Get<CrewMoveStore>().MoveAsync(move, Captain, Now, CancellationToken.None)}";
    }

    private async Task RemoveAsync(int person, Team? from)
    {
        if (Find(person) is { } member)
        {
            await Get<CrewRemovalStore>().RemoveAsync(new CohortId(1), member, from, Captain, Now, CancellationToken.None);
        }
    }

    // In the team that the bot itself chooses, for this week or one before it.
    private async Task<int> CheckInAsync(int person)
    {
        var current = Math.Min(Cohort.Calendar.WeekAt(Cohort.ClosedAt ?? Now), Cohort.Weeks);
        if (Find(person) is not { } member
            || Get<ICrew>().Enrolments(member.CrewId).FirstOrDefault(enrolment => enrolment.TeamId is not null) is not { } enrolment)
        {
            return 0;
        }

        var week = _random.Next(3) == 0 ? 1 + _random.Next(current) : current;
        var team = Teams.First(team => team.TeamId == enrolment.TeamId);
        var scope = new CheckInScope(new CohortId(1), member.CrewId, member.DisplayName, team, enrolment.Role, week);
        var store = Get<CheckInStore>();
        var saved = _random.Next(3) == 0
            ? await store.SaveQuietAsync(scope, Now, CancellationToken.None)
            : await store.SaveAsync(scope, new CheckInDraft("Work", "", "", "", Audience.Team), Now, CancellationToken.None);
        await store.SetPaceAsync(member.CrewId, saved.CheckIn.CheckInId, (Pace)(1 + _random.Next(3)), Now, CancellationToken.None);
        return week;
    }

    private CrewMember? Find(int person) => Get<ICrew>().Find(new CohortId(1), new Snowflake((ulong)person));
}
