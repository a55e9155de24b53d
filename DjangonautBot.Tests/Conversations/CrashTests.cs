using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Contracts;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Conversations;

/// <summary>
/// A whole cohort is played while the bot is killed at random moments. What stands in the channels afterwards equals the
/// run without crashes: nothing lost, nothing twice. <c>CRASH_TEST_KILLS</c> says how often, <c>CRASH_TEST_SEED</c> repeats a run.
/// </summary>
[NonParallelizable]
[CancelAfter(1_800_000)]
internal sealed partial class CrashTests
{
    private const int KillsByDefault = 8;
    private const ulong ManageServer = 1UL << 5;
    private static readonly DateTimeOffset Before = new(2026, 2, 22, 12, 0, 0, TimeSpan.Zero);

    // Just after each time of day at which posts are due as usual, from week 0 until after the landing.
    private static readonly IReadOnlyList<DateTimeOffset> Moments =
    [
        .. from day in Enumerable.Range(0, 64)
           from time in new[] { new TimeSpan(9, 0, 1), new(10, 0, 1), new(17, 0, 1), new(18, 0, 1), new(18, 30, 1) }
           select Before.Date.AddDays(day) + time into moment
           where moment > Before.DateTime
           select new DateTimeOffset(moment, TimeSpan.Zero),
    ];

    [Test]
    public async Task Killed_at_random_moments_it_loses_and_repeats_nothing(CancellationToken cancellationToken)
    {
        var kills = ReadNumber("CRASH_TEST_KILLS") ?? KillsByDefault;
        var seed = ReadNumber("CRASH_TEST_SEED") ?? Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"{kills} kills, seed {seed}");
        var random = new Random(seed);
        var killedAt = Enumerable.Range(0, kills).Select(_ => random.Next(Moments.Count)).ToLookup(moment => moment, _ => random.Next(400));

        var calm = await PlayAsync(new Dictionary<int, int>(), cancellationToken);
        var crashed = await PlayAsync(killedAt.ToDictionary(kill => kill.Key, kill => kill.First()), cancellationToken);

        Assert.That(calm, Is.Not.Empty);
        Assert.That(crashed, Is.EqualTo(calm));
    }

    // Tells all that stands at the end, without ids.
    private static async Task<IReadOnlyList<string>> PlayAsync(Dictionary<int, int> killsAfterMilliseconds, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-crash-");
        var databasePath = MigratedDatabase.CopyTo(folder);
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions { ProgramStart = Before, IdentifyInterval = TimeSpan.Zero }), ct: cancellationToken);
        var settings = BotProcess.SettingsFor(sandbox, databasePath);
        var bot = BotProcess.Start(folder, settings);
        var server = await SetUpAsync(sandbox.World, cancellationToken);
        try
        {
            for (var moment = 0; moment < Moments.Count; moment++)
            {
                sandbox.World.Clock.MoveTo(Moments[moment]);
                if (killsAfterMilliseconds.TryGetValue(moment, out var pause))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(pause), TimeProvider.System, cancellationToken);
                    await bot.KillAsync();
                    await bot.DisposeAsync();
                    bot = BotProcess.Start(folder, settings);
                }

                await WaitUntilSettledAsync(databasePath, Moments[moment], cancellationToken);
            }
        }
        finally
        {
            await bot.DisposeAsync();
        }

        Assert.That(sandbox.World.Requests.SelectMany(DiscordContract.Check), Is.Empty);
        folder.Delete(recursive: true);
        return [.. Channels(server).SelectMany(channel => channel.Messages.Select(message => LongNumber().Replace($"{channel.Name}: {message.Text}", "#")))];
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
            await captain.RunAsync("team create", ("name", team), ("channel", channel), ("day", day), ("time", "18:00"));
            await EnrolAsync(captain, team, "Navigator", server.AddPerson($"Navigator of {team}"));
            await EnrolAsync(captain, team, "Djangonaut", server.AddPerson($"First of {team}"), server.AddPerson($"Second of {team}"));
        }

        return server;
    }

    private static async Task EnrolAsync(Person captain, string team, string role, params Person[] people)
    {
        var picker = await captain.RunAsync("crew add", ("role", role), ("team", team));
        await captain.ChooseAsync(picker.Message!, "Pick people", [.. people]);
    }

    // Everything that is due is done, and the planning has seen the day.
    private static async Task WaitUntilSettledAsync(string databasePath, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string CountOpen =
            """
            select (select count(*) from delivery where state in ('waiting', 'sending') and due_at <= @now)
                 + (select count(*) from cohort where planned_until is null or planned_until < @now + 24 * 3600 * 1000)
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
