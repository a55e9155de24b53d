using System.Diagnostics;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Measurements;

/// <summary>The cost of running the bot: run by name only, see <c>docs/measurements.md</c>.</summary>
[Category(TestCategory.Long)]
[Explicit("It measures and takes its time; it proves nothing.")]
internal sealed class CheckInMeasurement
{
    private const int Servers = 32;
    private const int PeopleInAServer = 8;
    private const int Weeks = 8;
    private const int CheckIns = 2000;
    private const int Starts = 5;

    private const ulong ManageServer = 1UL << 5;
    private static readonly DateTimeOffset InWeek8 = new(2026, 4, 22, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Two_thousand_check_ins()
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-measure-");
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions { ProgramStart = InWeek8, IdentifyInterval = TimeSpan.Zero }));
        var settings = BotProcess.SettingsFor(sandbox, MigratedDatabase.CopyTo(folder));

        var starts = new List<TimeSpan>();
        for (var start = 0; start < Starts; start++)
        {
            var (warm, readyAfter) = await StartAsync(sandbox, folder, settings);
            starts.Add(readyAfter);
            await warm.DisposeAsync();
        }

        var (bot, _) = await StartAsync(sandbox, folder, settings);
        await using (bot)
        {
            var idle = bot.ResidentBytes;
            var people = await SetUpAsync(sandbox.World);
            var opened = new List<TimeSpan>();
            var saved = new List<TimeSpan>();
            var checkIns = Enumerable.Range(1, Weeks).SelectMany(week => people.Select(person => (person, week))).Take(CheckIns);
            foreach (var (person, week) in checkIns)
            {
                var form = await person.RunAsync("checkin", ("week", week));
                var reply = await form.Form!.SubmitAsync(
                    (Labels.WorkedOn, "Read the guide and picked a ticket."),
                    (Labels.Win, "It builds!"));
                opened.Add(form.RespondedAfter);
                saved.Add(reply.RespondedAfter);
            }

            await TestContext.Out.WriteLineAsync(
                $"""
                {CheckIns} check-ins, one after the other, each saved durably before its answer
                  /checkin to its form:    median {At(opened, 0.5):0.0} ms, 99th percentile {At(opened, 0.99):0.0} ms
                  form to its confirmation: median {At(saved, 0.5):0.0} ms, 99th percentile {At(saved, 0.99):0.0} ms
                resident memory: {idle / 1024 / 1024} MiB when connected, {bot.ResidentBytes / 1024 / 1024} MiB after
                process start to READY: median {At(starts, 0.5):0} ms of {Starts} starts
                """);
        }

        folder.Delete(recursive: true);
    }

    private static async Task<(BotProcess Bot, TimeSpan ReadyAfter)> StartAsync(
        SandboxHost sandbox, DirectoryInfo folder, Dictionary<string, string> settings)
    {
        var before = sandbox.World.Identifies;
        var started = Stopwatch.GetTimestamp();
        var bot = BotProcess.Start(folder, settings);
        await sandbox.World.WaitUntilAsync(() => sandbox.World.Identifies > before, CancellationToken.None);
        return (bot, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<IReadOnlyList<Person>> SetUpAsync(SandboxWorld world)
    {
        var people = new List<Person>();
        await world.WaitUntilAsync(() => world.CommandNames.Count > 0, CancellationToken.None);
        for (var number = 1; number <= Servers; number++)
        {
            var server = world.AddServer($"Server {number}");
            var team = server.AddChannel("team");
            var captain = server.AddPerson("Captain", server.AddRole("Captain", ManageServer));
            var navigators = new[] { server.AddPerson("Grace"), server.AddPerson("Tomas") };
            var djangonauts = Enumerable.Range(1, PeopleInAServer).Select(person => server.AddPerson($"Person {person}")).ToArray();
            await captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", "2026-03-02"), ("time_zone", "UTC"));
            await captain.RunAsync("team create", ("name", "Pluto"), ("channel", team), ("day", "Thursday"), ("time", "18:00"));
            await captain.ChooseAsync((await captain.RunAsync("crew add", ("role", "Navigator"))).Message!, "Pick people", [.. navigators]);
            await captain.ChooseAsync(
                (await captain.RunAsync("crew add", ("role", "Djangonaut"))).Message!,
                "Pick people",
                [.. djangonauts]);
            people.AddRange(djangonauts);
        }

        return people;
    }

    private static double At(List<TimeSpan> times, double share) =>
        times.Order().ElementAt((int)(times.Count * share)).TotalMilliseconds;
}
