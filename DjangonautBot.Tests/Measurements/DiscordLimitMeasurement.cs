using System.Diagnostics;
using System.Globalization;
using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DjangonautBot.Tests.Measurements;

/// <summary>
/// One process at Discord's limit of 50 requests a second: as many servers as Discord gives to one connection, on three of them. Run by
/// name only, see <c>docs/measurements.md</c>. <c>LIMIT_TEAMS</c> sets another number of teams.
/// </summary>
[Category(TestCategory.Long)]
[Explicit("It measures and takes its time.")]
internal sealed class DiscordLimitMeasurement
{
    private const int Servers = 2500;
    private const int Shards = 3;
    private const int RequestsASecond = 50;
    private const int RequestsAnOpening = 2;
    private const int Askers = 60;
    private const double MostMilliseconds = 100;
    private const double MostOfCore = 0.2;
    private const double Mebibyte = 1024 * 1024;

    // Two answers each time: a /week, and one of a check-in's.
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(400);
    private static readonly DateTimeOffset BeforeNine = new(2026, 3, 16, 8, 58, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Nine = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);

    private readonly List<TimeSpan> _answers = [];

    [Test]
    public async Task All_openings_of_one_hour()
    {
        var teams = int.Parse(Environment.GetEnvironmentVariable("LIMIT_TEAMS") ?? "10000", CultureInfo.InvariantCulture);
        using var fleet = new Fleet();
        var world = new SandboxWorld(new SandboxOptions { ProgramStart = BeforeNine });
        await using var sandbox = await SandboxHost.StartAsync(world);
        fleet.AddServers(world, Servers, teams / Servers);
        var askers = world.Servers.Take(Askers).Select(fleet.AddPerson).ToList();
        var port = FreePort.Find();
        var settings = BotProcess.SettingsFor(sandbox, fleet.DatabasePath);
        settings["Http__Port"] = port.ToString(CultureInfo.InvariantCulture);

        var begin = Stopwatch.GetTimestamp();
        await using var bot = BotProcess.StartNative(fleet.Folder, settings);
        await WaitUntilReadyAsync(port);
        var ready = Stopwatch.GetElapsedTime(begin);
        Assert.That(world.ConnectedShards, Has.Count.EqualTo(Shards));
        await FleetMeasurement.WaitUntilPlannedAsync(fleet, BeforeNine);
        var (planned, plannedFor, memory) = (Stopwatch.GetElapsedTime(begin), bot.ProcessorTime, bot.ResidentBytes / Mebibyte);

        var idle = await MeasureProcessorAsync(bot, () => Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System));
        var posting = new Posting(world, openings: teams);
        var share = await MeasureProcessorAsync(bot, () => OpenAsync(posting, askers));
        var memoryAfter = bot.ResidentBytes / Mebibyte;
        await WaitUntilPostedAsync(fleet);
        await bot.TerminateAsync(CancellationToken.None);
        await bot.WaitForExitAsync(CancellationToken.None);
        var look = TimeLook(sandbox, fleet);

        var rate = posting.Requests / posting.Time.TotalSeconds;
        var limit = 100 * rate / RequestsASecond;
        await TestContext.Out.WriteLineAsync(
            $"""
            {Servers} servers, {teams} teams, {Shards} shards, one process
              process start to all shards ready: {ready.TotalSeconds:0.0} s, of which 10 s are Discord's between three IDENTIFYs
              and to everything planned ahead: {planned.TotalSeconds:0.0} s, {plannedFor.TotalSeconds:0.0} s of processor time
              resident memory: {memory:0.0} MiB then, {memoryAfter:0.0} MiB after the openings
              a look of planning and outbox when nothing is due: {look.TotalMicroseconds:0} µs
              processor, when nothing is due: {100 * idle:0.0} % of a core
            {teams} openings due at one instant, each with its thread
              {posting.Requests} requests in {posting.Time.TotalSeconds:0.0} s: {rate:0.0} a second, {limit:0.0} % of Discord's limit
              answers with 429: {posting.Refused}
              {_answers.Count} answers to people meanwhile: median {At(0.5):0.0} ms, 99th percentile {At(0.99):0.0} ms, most {At(1):0.0} ms
              processor: {100 * share:0.0} % of a core
            load average: {File.ReadAllText("/proc/loadavg").Trim()}
            """);
        Assert.Multiple(() =>
        {
            Assert.That(posting.Requests, Is.GreaterThanOrEqualTo(teams * RequestsAnOpening));
            Assert.That(posting.Refused, Is.Zero);
            Assert.That(At(0.99), Is.LessThan(MostMilliseconds));
            Assert.That(share, Is.LessThan(MostOfCore));
        });
    }

    private async Task OpenAsync(Posting posting, IReadOnlyList<Person> askers)
    {
        using var stop = new CancellationTokenSource();
        var asking = AskAsync(askers, stop.Token);
        await posting.RunAsync(Nine);
        await stop.CancelAsync();
        await asking;
    }

    // At a steady pace, so that the people are no more of the load than people would be.
    private async Task AskAsync(IReadOnlyList<Person> askers, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(AskEvery, TimeProvider.System);
        for (var turn = 0; !cancellationToken.IsCancellationRequested; turn++)
        {
            var asker = askers[turn % askers.Count];
            await TimeAsync(() => asker.RunAsync("week"));
            var form = await TimeAsync(() => asker.RunAsync("checkin"));
            if (turn < askers.Count)
            {
                await TimeAsync(() => form.Form!.SubmitAsync((Labels.WorkedOn, "Read the guide")));
            }

            await Task.WhenAny(timer.WaitForNextTickAsync(cancellationToken).AsTask());
        }
    }

    private async Task<Outcome> TimeAsync(Func<Task<Outcome>> act)
    {
        var begin = Stopwatch.GetTimestamp();
        var outcome = await act();
        _answers.Add(Stopwatch.GetElapsedTime(begin));
        return outcome;
    }

    private double At(double share) =>
        _answers.Order().ElementAt(Math.Min((int)(_answers.Count * share), _answers.Count - 1)).TotalMilliseconds;

    private static async Task WaitUntilReadyAsync(int port)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (!await IsReadyAsync(http))
        {
            await timer.WaitForNextTickAsync();
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // The cards of the last check-ins come after the openings.
    private static async Task WaitUntilPostedAsync(Fleet fleet)
    {
        await using var connection = new SqliteConnection($"Data Source={fleet.DatabasePath};Pooling=False");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        while (
            await connection.ExecuteScalarAsync<bool>(
                "select exists (select 1 from delivery where state in ('waiting', 'sending') and due_at <= @now)",
                new { now = Nine.ToUnixTimeMilliseconds() }))
        {
            await timer.WaitForNextTickAsync();
        }
    }

    // In cores.
    private static async Task<double> MeasureProcessorAsync(BotProcess bot, Func<Task> act)
    {
        var (begin, before) = (Stopwatch.GetTimestamp(), bot.ProcessorTime);
        await act();
        return (bot.ProcessorTime - before) / Stopwatch.GetElapsedTime(begin);
    }

    // On the same database, after the bot has stopped.
    private static TimeSpan TimeLook(SandboxHost sandbox, Fleet fleet)
    {
        const int Looks = 200;
        var bot = BotHost.Build(RunningBot.SettingsFor(sandbox, fleet.DatabasePath), services => services.AddLogging());
        var (plans, deliveries) = (bot.Services.GetRequiredService<PlanStore>(), bot.Services.GetRequiredService<DeliveryStore>());
        var now = Instant.FromDateTimeOffset(Nine);
        var begin = 0L;
        for (var look = -Looks; look < Looks; look++)
        {
            begin = look == 0 ? Stopwatch.GetTimestamp() : begin;
            plans.FindToExtend(now);
            deliveries.FindDueLanes(now, now, most: 64);
            deliveries.FindNextDue(now);
        }

        return Stopwatch.GetElapsedTime(begin) / Looks;
    }
}
