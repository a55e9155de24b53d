using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Questions;
using DjangonautBot.Hosting;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Interactions;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Features.Questions.Anonymity;

/// <summary>The whole bot without Discord, in week 3 of a cohort: what each person is answered, and what is posted.</summary>
internal sealed class AnonymityFixture : IDisposable
{
    /// <summary>The question, with a ticket that a team's own tracker would link elsewhere.</summary>
    public const string Words = "Why does it loop, as in #77777?";

    private static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly IDiscordRest _rest = Substitute.For<IDiscordRest>();
    private readonly WebApplication _bot;
    private readonly InteractionDispatcher _dispatcher;
    private InteractionResponse? _response;

    public AnonymityFixture()
    {
        _bot = BotHost.Build(
            new Settings
            {
                Token = "secret-token",
                ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
                DatabasePath = MigratedDatabase.CopyTo(_folder),
                HttpHost = "127.0.0.1",
                HttpPort = 0,
            },
            services => services.AddLogging().AddSingleton(new ProgramClock(new ManualTimeProvider(Wednesday))));
        _rest.WhenForAnyArgs(rest => rest.RespondAsync(null!, null!, default)).Do(call => _response = call.Arg<InteractionResponse>());
        _dispatcher = ActivatorUtilities.CreateInstance<InteractionDispatcher>(
            _bot.Services, _rest, (TimeProvider)new ManualTimeProvider());
    }

    private Database Database => _bot.Services.GetRequiredService<Database>();

    /// <summary>Replaces the cohort.</summary>
    public void Enrol(RandomCrew crew)
    {
        Execute(
            $"""
            delete from cohort;
            delete from last_number;
            insert into server (guild_id, joined_at) values ({Incoming.Guild}, 0) on conflict do nothing;
            insert into cohort
              (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at, navigators_channel_id, captains_channel_id)
            values (1, {Incoming.Guild}, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0,
              {(crew.HasNavigatorsChannel ? "900" : "null")}, 901);
            """);
        foreach (var team in crew.Teams)
        {
            Execute(
                $"""
                insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at, tracker_url)
                values ({team.Id}, 1, '{team.Name}', {800 + team.Id}, 4, '18:00', 45, 0,
                  {(team.HasTracker ? $"'https://{team.Name}.example/{{id}}'" : "null")})
                """);
        }

        foreach (var person in crew.People)
        {
            Execute(
                $"""
                insert into crew (crew_id, cohort_id, user_id, display_name, joined_at, direct_message, direct_message_at)
                values ({person.Id}, 1, {person.Id + 100}, '{person.Name}', 0, {(person.IsClosed ? "'closed', 0" : "null, null")})
                """);
            Enrol(person, "captain", person.IsCaptain ? [null] : [.. person.CaptainOf.Select(id => (int?)id)]);
            Enrol(person, "navigator", [.. person.Navigates.Select(id => (int?)id)]);
            Enrol(person, "djangonaut", person.DjangonautOf is { } team ? [team] : []);
            if (person.DjangonautOf is { } own && person.Id % 2 == 0)
            {
                // Some wrote the very words that somebody asks.
                Execute(
                    $"""
                    insert into check_in
                      (check_in_id, team_id, crew_id, week, worked_on, next_up, stuck, win, audience, created_at, updated_at)
                    values
                      ({person.Id}, {own}, {person.Id}, 3, 'Worked', '', '{Words}', '',
                       '{(person.Id % 4 == 0 ? "team" : "guides")}', 0, 0)
                    """);
            }
        }
    }

    /// <summary>Lets somebody ask, a Captain answer and settle it, and lists what others than the excepted see in between.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(RandomCrew crew, RandomCrew.Person asker, IReadOnlyList<RandomCrew.Person> except)
    {
        Execute(
            """
            delete from question; delete from delivery; delete from history;
            delete from last_number where of_table in ('question', 'answer');
            """);
        await RunAsync(asker, Incoming.Command("ask", ("question", Words), ("to", "navigators"), ("anonymous", "true")));
        Assert.That(Count("select count(*) from question"), Is.EqualTo(1), $"{asker} has asked");

        var captain = crew.People.Single(person => person.Id == RandomCrew.Captain);
        var seen = new List<string>();
        await LookAsync("open", AnonymityViews.Of(crew));
        await RunAsync(captain, Incoming.Form("question.send:1:1", ("words", "Squash them.")));
        await LookAsync("answered", AnonymityViews.Of(crew));
        await RunAsync(captain, Incoming.Button("question.settle:1:1"));
        await LookAsync("settled", AnonymityViews.OfTheCohort);
        await RunAsync(captain, Incoming.Button("question.remove:1:1"));
        await LookAsync("removed", AnonymityViews.OfTheCohort);
        return seen;

        async Task LookAsync(string stage, IEnumerable<(string Name, Interaction Use)> views)
        {
            foreach (var person in crew.People.Except(except).DistinctBy(person => person.Kind))
            {
                foreach (var (name, use) in views)
                {
                    seen.Add($"{stage}, {name}, {person.Name}: {await RunAsync(person, use)}");
                }
            }

            seen.AddRange(Posts(crew).Select(post => $"{stage}, posted: {post}"));
        }
    }

    public void Dispose()
    {
        ((IDisposable)_bot).Dispose();
        _folder.Delete(recursive: true);
    }

    // Messages to the asker alone are left out.
    private IEnumerable<string> Posts(RandomCrew crew)
    {
        var posts = _bot.Services.GetServices<IPost>().ToDictionary(post => post.Kind);
        var asked = new[] { (Question.CardKind, 1L), ("answer", 1L) };
        var planned =
            from post in Enum.GetValues<RecurringPost>()
            where post != RecurringPost.Reminder && posts.ContainsKey(post.ToSql())
            from team in crew.Teams
            select (Kind: post.ToSql(), Subject: (long)team.Id);
        foreach (var (kind, subject) in asked.Concat(planned))
        {
            var delivery = new Delivery
            {
                DeliveryId = new DeliveryId(1),
                CohortId = new CohortId(1),
                Kind = kind,
                SubjectId = subject,
                Week = kind == RecurringPost.Questions.ToSql() || kind == RecurringPost.AnonymousQuestions.ToSql() ? 27 : 3,
                Lane = new Snowflake(1),
                DueAt = Instant.FromDateTimeOffset(Wednesday) + Duration.FromDays(3),
                Revision = 1,
                Attempts = 0,
            };
            yield return $"{kind} {subject} {Dump.Of(posts[kind].Render(delivery))}";
        }
    }

    private async Task<string> RunAsync(RandomCrew.Person person, Interaction use)
    {
        var user = new User(new Snowflake((ulong)person.Id + 100), person.Name);
        _response = null;
        await _dispatcher.DispatchAsync(
            use with { User = user, Member = new Member(user, Nick: null, [], Permissions.SendMessages) }, CancellationToken.None);
        return Dump.Of(_response);
    }

    private void Enrol(RandomCrew.Person person, string role, IReadOnlyList<int?> teams)
    {
        foreach (var team in teams)
        {
            var teamId = team?.ToString(null, null) ?? "null";
            Execute($"insert into crew_role (crew_id, role, team_id) values ({person.Id}, '{role}', {teamId})");
        }
    }

    private void Execute(string sql) => Database.Read(connection => connection.Execute(sql));

    private int Count(string sql) => Database.Read(connection => connection.QuerySingle<int>(sql));
}
