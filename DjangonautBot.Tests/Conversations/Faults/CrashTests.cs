using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using DjangonautBot.Hosting.Demo;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Contracts;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>
/// A whole cohort is played while the bot is killed at random moments. The channels' contents afterwards equal the
/// run without crashes: nothing lost, nothing twice. <c>CRASH_TEST_KILLS</c> sets their number, <c>CRASH_TEST_SEED</c> repeats a run.
/// </summary>
[Category(TestCategory.Process)]
[Parallelizable(ParallelScope.Self)]
[CancelAfter(1_800_000)]
internal sealed partial class CrashTests
{
    private const int KillsByDefault = 5;
    private const ulong ManageServer = 1UL << 5;
    private const int Weeks = 8;
    private const int KillsInARow = 3;

    // Time within which the bot notices the new time and posts; and, when it comes back at that time, within which it posts.
    private const double ToPost = 120;
    private const double ToPostAtOnce = 60;

    private static readonly DateTimeOffset Before = new(2026, 2, 22, 12, 0, 0, TimeSpan.Zero);

    // The posts that every run has to hold: openings, check-ins' cards, reminders, stand-ups, summaries, debriefs, an announcement, events.
    private static readonly string[] Kinds =
    [
        "Week 1 of 8",
        "Second of Pluto · week 3",
        "As you asked",
        "Stand-up soon",
        "🌌",
        "How was it?",
        "team-Ceres: **📣 Maya**",
        "stand-up of week 8",
    ];

    // Just after posts are due, in all weeks from the one before the first until after the last.
    private static readonly IReadOnlyList<DateTimeOffset> Moments =
    [
        .. from week in Enumerable.Range(0, Weeks + 2)
           from time in new (int Day, int Hour)[] { (1, 9), (1, 17), (3, 18), (4, 17), (7, 18) }
           select new DateTimeOffset(Before.Date, TimeSpan.Zero) + TimeSpan.FromDays((7 * week) + time.Day) + new TimeSpan(time.Hour, 0, 1),
    ];

    [Test]
    public async Task Killed_at_random_moments_it_loses_and_repeats_nothing(CancellationToken cancellationToken)
    {
        var kills = ReadNumber("CRASH_TEST_KILLS") ?? KillsByDefault;
        var seed = ReadNumber("CRASH_TEST_SEED") ?? Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"{kills} kills, seed {seed}");

        var plays = await Task.WhenAll(
            PlayAsync(Crashes(0, new Random(seed)), cancellationToken), PlayAsync(Crashes(kills, new Random(seed)), cancellationToken));

        var (calm, crashed) = (plays[0], plays[1]);
        Assert.Multiple(() =>
        {
            Assert.That(Kinds.Where(kind => !calm.Any(post => post.Contains(kind, StringComparison.Ordinal))), Is.Empty);
            Assert.That(crashed.Except(calm), Is.Empty);
            Assert.That(calm.Except(crashed), Is.Empty);
            Assert.That(crashed, Is.EqualTo(calm), "each once, and in order");
        });
    }

    // For each moment, how long the bot lives each time: soon after a crash comes another, when it has only just come back.
    private static ILookup<int, TimeSpan> Crashes(int kills, Random random)
    {
        var crashes =
            from inARow in Enumerable.Range(0, kills).Chunk(KillsInARow)
            let moment = random.Next(Moments.Count)
            from kill in inARow
            let longest = kill == inARow[0] ? ToPost : ToPostAtOnce
            select (Moment: moment, Life: TimeSpan.FromMilliseconds(random.NextDouble() * longest));
        return crashes.ToLookup(crash => crash.Moment, crash => crash.Life);
    }

    // Lists everything that is posted at the end, without ids.
    private static async Task<IReadOnlyList<string>> PlayAsync(ILookup<int, TimeSpan> crashes, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-crash-");
        var databasePath = MigratedDatabase.CopyTo(folder);
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(
                new SandboxOptions
                {
                    ProgramStart = Before,
                    IdentifyInterval = TimeSpan.Zero,
                    ResponseTimeout = HangTimeout.Limit,
                }),
            ct: cancellationToken);
        var world = sandbox.World;
        var settings = BotProcess.SettingsFor(sandbox, databasePath);
        var bot = BotProcess.Start(folder, settings);
        var starts = 1;
        IReadOnlyList<string> posts;
        try
        {
            var server = await SetUpAsync(world, cancellationToken);
            for (var moment = 0; moment < Moments.Count; moment++)
            {
                world.Clock.MoveTo(Moments[moment]);
                if (CheckInsAreAt(Moments[moment]))
                {
                    // Reminders go out at this time, so that the bot knows what time it is.
                    await WaitUntilSettledAsync(databasePath, world.Clock, cancellationToken);
                    await CheckInAsync(server);
                }

                foreach (var life in crashes[moment])
                {
                    await world.WaitUntilAsync(() => world.Identifies == starts, cancellationToken);
                    await Task.Delay(life, TimeProvider.System, cancellationToken);
                    await bot.KillAsync();
                    await bot.DisposeAsync();
                    bot = BotProcess.Start(folder, settings);
                    starts++;
                }

                await WaitUntilSettledAsync(databasePath, world.Clock, cancellationToken);
            }

            posts =
            [
                .. Channels(server)
                    .SelectMany(channel =>
                        channel.Messages.Select(message => LongNumber().Replace($"{channel.Name}: {message.Text}", "#"))),
                .. server.ScheduledEvents.Select(one => $"{one.Name} {one.Start:O}").Order(StringComparer.Ordinal),
            ];
        }
        finally
        {
            await bot.DisposeAsync();
        }

        Assert.That(world.Requests.SelectMany(DiscordContract.Check), Is.Empty);
        folder.Delete(recursive: true);
        return posts;
    }

    private static async Task<SandboxServer> SetUpAsync(SandboxWorld world, CancellationToken cancellationToken)
    {
        var server = world.AddServer("Djangonaut Space");
        server.AddChannel("welcome");
        var captain = server.AddPerson("Maya", server.AddRole("Captain", ManageServer));
        await world.WaitUntilAsync(() => world.CommandNames.Count > 0, cancellationToken);
        await captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", "2026-03-02"), ("time_zone", "UTC"));
        foreach (var (team, day) in new[] { ("Pluto", "Thursday"), ("Ceres", "Monday") })
        {
            var channel = server.AddChannel($"team-{team}");
            var first = server.AddPerson($"First of {team}");
            await captain.RunAsync(
                "team create", ("name", team), ("channel", channel), ("day", day), ("time", "18:00"), ("place", "https://meet.example"));
            await EnrolAsync(captain, team, "Navigator", server.AddPerson($"Navigator of {team}"));
            await EnrolAsync(captain, team, "Djangonaut", first, server.AddPerson($"Second of {team}"));
            await first.RunAsync("me reminders", ("turn", "on"));
        }

        var form = await captain.OpenFormAsync("announce write", ("at", "2026-03-18 18:00"));
        var preview = await form.SubmitAsync(("What would you like to say?", "The guests come a day later."));
        await captain.PressAsync(preview.Message!, "Schedule");
        return server;
    }

    private static bool CheckInsAreAt(DateTimeOffset moment) =>
        moment.DayOfWeek == DayOfWeek.Wednesday && (moment - Before).Days / 7 is >= 1 and <= Weeks;

    // Others do not, and are reminded.
    private static async Task CheckInAsync(SandboxServer server)
    {
        foreach (var person in server.People.Where(person => person.Name.StartsWith("Second of", StringComparison.Ordinal)))
        {
            var form = await person.OpenFormAsync("checkin");
            await form.SubmitAsync((Labels.WorkedOn, "A patch"), (Labels.Win, "It builds!"));
        }
    }

    private static async Task EnrolAsync(Person captain, string team, string role, params Person[] people)
    {
        var picker = await captain.RunAsync("crew add", ("role", role), ("team", team));
        await captain.ChooseAsync(picker.Message!, "Pick people", [.. people]);
    }

    // All work that is due by now is done, for recent actions of people too, and the day is planned.
    private static async Task WaitUntilSettledAsync(string databasePath, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        const string CountOpen =
            """
            select (select count(*) from delivery where state in ('waiting', 'sending') and due_at <= @now)
                 + (select count(*) from standup_event where due_at <= @now)
                 + (select count(*) from cohort_plan where planned_until is null or planned_until < @now + 24 * 3600 * 1000)
            """;
        await using var connection = new SqliteConnection($"Data Source={databasePath};Pooling=False");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (await connection.ExecuteScalarAsync<long>(CountOpen, new { now = now.ToUnixTimeMilliseconds() }) > 0)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static IEnumerable<SandboxChannel> Channels(SandboxServer server) =>
        server.Channels
            .Concat(server.Threads.OrderBy(thread => thread.Name, StringComparer.Ordinal))
            .Concat(server.People.Select(person => person.DirectMessages).OfType<SandboxChannel>());

    private static int? ReadNumber(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\d{9,}")]
    private static partial Regex LongNumber();
}
