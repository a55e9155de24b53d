using System.Globalization;
using Dapper;
using DjangonautBot.Hosting.Demo;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Contracts;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>
/// A check-in that was confirmed is on the disk, and its card comes exactly once, after any end of the bot. <c>KILL_TEST_KILLS</c>
/// sets the number of kills, <c>KILL_TEST_SEED</c> repeats the moments of a run.
/// </summary>
[Category(TestCategory.Process)]
[Parallelizable(ParallelScope.Self)]
[CancelAfter(600_000)]
internal sealed class KillTests
{
    private const int KillsByDefault = 20;
    private const int People = 8;
    private const ulong ManageServer = 1UL << 5;

    private static readonly int Kills = ReadNumber("KILL_TEST_KILLS") ?? KillsByDefault;

    private static readonly DateTimeOffset InWeek8 = new(2026, 4, 22, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Killed_again_and_again_between_saving_and_posting_it_loses_and_repeats_nothing(CancellationToken cancellationToken)
    {
        var seed = ReadNumber("KILL_TEST_SEED") ?? Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"Seed {seed}");
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("djangonautbot-kill-");
        var databasePath = MigratedDatabase.CopyTo(folder);
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(
                new SandboxOptions
                {
                    ProgramStart = InWeek8,
                    IdentifyInterval = TimeSpan.Zero,
                    ResponseTimeout = HangTimeout.Limit,
                }),
            ct: cancellationToken);
        var world = sandbox.World;
        var settings = BotProcess.SettingsFor(sandbox, databasePath);
        var (team, crew) = await SetUpAsync(sandbox, BotProcess.Start(folder, settings), cancellationToken);

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var bot = BotProcess.Start(folder, settings);
            await world.WaitUntilAsync(() => IsConnected(world, kill), cancellationToken);
            await CheckInAsync(crew[kill % People], week: 1 + (kill / People));

            // The random moment at which it dies; by then it may have posted nothing, half or all of it.
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 12), TimeProvider.System, cancellationToken);
            await bot.KillAsync();
        }

        await using (BotProcess.Start(folder, settings))
        {
            await world.WaitUntilAsync(() => Cards(team).Count >= Kills, cancellationToken);
        }

        Assert.Multiple(() =>
        {
            Assert.That(world.Requests.SelectMany(DiscordContract.Check), Is.Empty);
            Assert.That(CountCheckIns(databasePath), Is.EqualTo(Kills));
            Assert.That(Cards(team), Has.Count.EqualTo(Kills));
            Assert.That(Cards(team), Is.Unique);
            Assert.That(team.Threads, Has.Count.EqualTo(((Kills - 1) / People) + 2), "one a week, and that of the opening in week 8");
            Assert.That(team.Messages, Has.Count.EqualTo(team.Threads.Count), "one post a thread");
        });
        folder.Delete(recursive: true);
    }

    private static async Task<(SandboxChannel Team, Person[] Crew)> SetUpAsync(
        SandboxHost sandbox, BotProcess bot, CancellationToken cancellationToken)
    {
        await using (bot)
        {
            var server = sandbox.World.AddServer("Djangonaut Space");
            var team = server.AddChannel("team-pluto");
            var captain = server.AddPerson("Maya", server.AddRole("Captain", ManageServer));
            var navigators = new[] { server.AddPerson("Grace"), server.AddPerson("Tomas") };
            var crew = Enumerable.Range(1, People).Select(number => server.AddPerson($"Person {number}")).ToArray();
            await sandbox.World.WaitUntilAsync(() => sandbox.World.CommandNames.Count > 0, cancellationToken);
            await captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", "2026-03-02"), ("time_zone", "UTC"));
            await captain.RunAsync("team create", ("name", "Pluto"), ("channel", team), ("day", "Thursday"), ("time", "18:00"));
            await captain.ChooseAsync((await captain.RunAsync("crew add", ("role", "Navigator"))).Message!, "Pick people", [.. navigators]);
            await captain.ChooseAsync((await captain.RunAsync("crew add", ("role", "Djangonaut"))).Message!, "Pick people", [.. crew]);
            return (team, crew);
        }
    }

    private static async Task CheckInAsync(Person person, int week)
    {
        var form = await person.OpenFormAsync("checkin", ("week", week));
        var saved = await form.SubmitAsync((Labels.WorkedOn, "Read the guide"));
        Assert.That(saved.Text, Does.StartWith("🌱 Thank you!"));
    }

    // The bot that set up the cohort was the first to connect.
    private static bool IsConnected(SandboxWorld world, int kill) => world.Identifies == kill + 2;

    private static IReadOnlyList<string> Cards(SandboxChannel team) =>
        [.. team.Threads.SelectMany(thread => thread.Messages).Select(message => message.Text)];

    private static int? ReadNumber(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long CountCheckIns(string databasePath)
    {
        using var connection = new SqliteConnection($"Data Source={databasePath};Pooling=False");
        return connection.ExecuteScalar<long>("select count(*) from check_in");
    }
}
