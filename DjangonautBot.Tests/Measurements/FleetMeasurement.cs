using System.Diagnostics;
using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DjangonautBot.Tests.Measurements;

/// <summary>The cost of a thousand teams: run by name only, see <c>docs/measurements.md</c>.</summary>
[Category(TestCategory.Long)]
[Explicit("It measures and takes its time.")]
internal sealed class FleetMeasurement
{
    private const int Few = 10;
    private const int Many = 1000;
    private const int EvenMore = 4000;
    private const int RequestsASecond = 50;
    private const double LeastShareOfLimit = 90;

    // Values that should stay the same differ by this much from run to run.
    private const double Noise = 1.2;


    [Test]
    public async Task A_look_at_what_is_due_when_nothing_is()
    {
        const int Rounds = 41;
        const int Ticks = 200;
        using var few = new Fleet();
        using var many = new Fleet();
        few.AddCohorts(serverId: 1, Few);
        many.AddCohorts(serverId: 1, Many);
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld());
        await using var fewBot = await PlanAsync(sandbox, few);
        await using var manyBot = await PlanAsync(sandbox, many);

        var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            fewTimes.Add(TimeTicks(fewBot, Ticks));
            manyTimes.Add(TimeTicks(manyBot, Ticks));
        }

        var (atFew, atMany) = (Median(fewTimes), Median(manyTimes));
        await TestContext.Out.WriteLineAsync(
            $"a look of planning and outbox without due work: {atFew:0} µs with {Few} teams, {atMany:0} µs with {Many}: "
                + $"{atMany / atFew:0.00} times");
        Assert.That(atMany / atFew, Is.LessThan(Noise));
    }

    [Test]
    public async Task Memory()
    {
        var few = await MeasureMemoryAsync((fleet, world) => fleet.AddCohorts(world.AddServer("Server").Id, Few));
        var many = await MeasureMemoryAsync((fleet, world) => fleet.AddCohorts(world.AddServer("Server").Id, Many));
        var evenMore = await MeasureMemoryAsync((fleet, world) => fleet.AddCohorts(world.AddServer("Server").Id, EvenMore));
        var servers = await MeasureMemoryAsync((fleet, world) => fleet.AddServers(world, Many));

        await TestContext.Out.WriteLineAsync(
            $"""
            resident memory, connected and with all planned ahead
              {Few} cohorts in one server: {few:0.0} MiB
              {Many} cohorts in one server: {many:0.0} MiB, {many / few:0.00} times
              {EvenMore} cohorts in one server: {evenMore:0.0} MiB, {evenMore / many:0.00} times that
              {Many} cohorts in as many servers: {servers:0.0} MiB, {servers / many:0.00} times as in one
            """);
        Assert.Multiple(() =>
        {
            Assert.That(evenMore / many, Is.LessThan(Noise));
            Assert.That(servers / many, Is.LessThan(Noise));
        });
    }

    [Test]
    public async Task A_thousand_posts_due_in_one_minute()
    {
        using var fleet = new Fleet();
        var monday = new DateTimeOffset(2026, 3, 16, 8, 59, 0, TimeSpan.Zero);
        await using var sandbox = await StartSandboxAsync(monday);
        var world = sandbox.World;
        fleet.AddServers(world, Many);
        await using var bot = Start(sandbox, fleet);
        await WaitUntilPlannedAsync(fleet, monday);

        var openings = await DrainAsync(world, monday.AddMinutes(1), requests: 2 * Many);
        foreach (var day in new[] { 1, 2, 3 })
        {
            world.Clock.MoveTo(monday.AddDays(day));
            await WaitUntilPlannedAsync(fleet, monday.AddDays(day));
        }

        var standups = await DrainAsync(world, new DateTimeOffset(2026, 3, 19, 17, 0, 0, TimeSpan.Zero), requests: Many);

        var refused = world.Requests.Count(request => request.Status == 429);
        await TestContext.Out.WriteLineAsync(
            $"""
            {Many} posts due at one instant
              week openings, each with its thread, {2 * Many} requests: {openings.TotalSeconds:0.0} s, {ShareOfLimit(
                2 * Many,
                openings
            ):0.0} % of Discord's limit
              stand-ups, {Many} requests: {standups.TotalSeconds:0.0} s, {ShareOfLimit(Many, standups):0.0} % of Discord's limit
            answers with 429: {refused}
            """);
        Assert.Multiple(() =>
        {
            Assert.That(ShareOfLimit(2 * Many, openings), Is.GreaterThan(LeastShareOfLimit));
            Assert.That(ShareOfLimit(Many, standups), Is.GreaterThan(LeastShareOfLimit));
            Assert.That(refused, Is.Zero);
        });
    }

    // From the first request to the last.
    private static async Task<TimeSpan> DrainAsync(SandboxWorld world, DateTimeOffset dueAt, int requests)
    {
        var count = 0;
        var first = 0L;
        var done = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Happened += Count;
        world.Clock.MoveTo(dueAt);
        var time = await done.Task;
        world.Happened -= Count;
        return time;

        void Count(SandboxActivity activity)
        {
            if (activity.Kind != SandboxActivityKind.Rest)
            {
                return;
            }

            if (++count == 1)
            {
                first = Stopwatch.GetTimestamp();
            }

            if (count == requests)
            {
                done.TrySetResult(Stopwatch.GetElapsedTime(first));
            }
        }
    }

    private static double ShareOfLimit(int requests, TimeSpan time) => 100 * requests / time.TotalSeconds / RequestsASecond;

    private static async Task<double> MeasureMemoryAsync(Action<Fleet, SandboxWorld> fill)
    {
        using var fleet = new Fleet();
        await using var sandbox = await StartSandboxAsync(Fleet.TuesdayOfWeek3);
        fill(fleet, sandbox.World);
        await using var bot = Start(sandbox, fleet);
        await sandbox.World.WaitUntilAsync(
            () => sandbox.World.Identifies == 1 && sandbox.World.CommandNames.Count > 0,
            CancellationToken.None);
        await WaitUntilPlannedAsync(fleet, Fleet.TuesdayOfWeek3);
        return bot.ResidentBytes / 1024.0 / 1024;
    }

    private static Task<SandboxHost> StartSandboxAsync(DateTimeOffset start) =>
        SandboxHost.StartAsync(new SandboxWorld(new SandboxOptions { ProgramStart = start, IdentifyInterval = TimeSpan.Zero }));

    private static BotProcess Start(SandboxHost sandbox, Fleet fleet)
    {
        var settings = BotProcess.SettingsFor(sandbox, fleet.DatabasePath);
        return BotProcess.Start(fleet.Folder, settings);
    }

    internal static async Task WaitUntilPlannedAsync(Fleet fleet, DateTimeOffset now)
    {
        await using var connection = new SqliteConnection($"Data Source={fleet.DatabasePath};Pooling=False");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        var enough = now.AddDays(2).AddMinutes(-1).ToUnixTimeMilliseconds();
        while (
            await connection.ExecuteScalarAsync<bool>(
                "select exists (select 1 from cohort_plan where coalesce(planned_until, 0) < @enough)",
                new { enough }))
        {
            await timer.WaitForNextTickAsync();
        }
    }

    // The bot, put together and not started, with everything planned ahead.
    private static async Task<WebApplication> PlanAsync(SandboxHost sandbox, Fleet fleet)
    {
        var bot = BotHost.Build(RunningBot.SettingsFor(sandbox, fleet.DatabasePath), services => services.AddLogging());
        var plans = bot.Services.GetRequiredService<PlanStore>();
        var now = Instant.FromDateTimeOffset(Fleet.TuesdayOfWeek3);
        foreach (var cohort in plans.FindToExtend(now))
        {
            await bot
                .Services.GetRequiredService<Database>()
                .WriteAsync(transaction => plans.Replan(transaction, cohort, now), CancellationToken.None);
        }

        return bot;
    }

    // In microseconds each.
    private static double TimeTicks(WebApplication bot, int ticks)
    {
        var plans = bot.Services.GetRequiredService<PlanStore>();
        var deliveries = bot.Services.GetRequiredService<DeliveryStore>();
        var now = Instant.FromDateTimeOffset(Fleet.TuesdayOfWeek3) + Duration.FromHours(1);
        var begin = Stopwatch.GetTimestamp();
        for (var tick = 0; tick < ticks; tick++)
        {
            var work = plans.FindToExtend(now).Count + deliveries.FindDueLanes(now, now, most: 64).Count;
            var next = deliveries.FindNextDue(now);
            Assert.That((work, next.HasValue), Is.EqualTo((0, true)));
        }

        return Stopwatch.GetElapsedTime(begin).TotalMicroseconds / ticks;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
