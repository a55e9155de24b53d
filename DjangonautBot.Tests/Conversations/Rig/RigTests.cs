using System.Diagnostics;
using System.Globalization;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Contracts;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>
/// Eight weeks of a cohort in which the bot is killed, stopped, frozen, starved and answered badly, while people do what they do.
/// Afterwards nothing that was confirmed is lost, nothing stands twice, and nothing is stuck without a Captain knowing.
/// <c>RIG_DISTURBANCES</c> sets their number, <c>RIG_SEED</c> repeats their order.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RigTests
{
    private const int InTheSuite = 10;
    private const int InALongRun = 200;

    [Test]
    [Category(TestCategory.Process)]
    [CancelAfter(HangTimeout.MillisecondsForProcesses * 2)]
    public Task Disturbed_at_random_it_loses_and_repeats_nothing(CancellationToken cancellationToken) =>
        PlayAsync(ReadNumber("RIG_DISTURBANCES") ?? InTheSuite, cancellationToken);

    [Test]
    [Category(TestCategory.Long)]
    [Explicit("It takes a quarter of an hour.")]
    [CancelAfter(HangTimeout.MillisecondsForProcesses * 12)]
    public Task Disturbed_two_hundred_times_it_loses_and_repeats_nothing(CancellationToken cancellationToken) =>
        PlayAsync(ReadNumber("RIG_DISTURBANCES") ?? InALongRun, cancellationToken);

    private static async Task PlayAsync(int disturbances, CancellationToken cancellationToken)
    {
        var seed = ReadNumber("RIG_SEED") ?? Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"{disturbances} disturbances, seed {seed}");
        var begin = Stopwatch.GetTimestamp();
        var folder = Directory.CreateTempSubdirectory("djangonautbot-rig-");
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions
            {
                ProgramStart = RigCohort.Before,
                IdentifyInterval = TimeSpan.Zero,
                RateLimitWindows = 0.1,
                PersonTimeout = TimeSpan.FromSeconds(10),
            }),
            ct: cancellationToken);
        await using var play = new RigPlay(sandbox, folder, new Random(seed));

        var mistakes = await play.PlayAsync(disturbances, cancellationToken);

        await TestContext.Out.WriteLineAsync($"{play.Describe()} in {Stopwatch.GetElapsedTime(begin):m\\:ss}");
        Assert.Multiple(() =>
        {
            Assert.That(mistakes, Is.Empty, string.Join('\n', mistakes));
            Assert.That(sandbox.World.Failures, Is.Empty, "The sandbox itself must not fail.");
            Assert.That(sandbox.World.Requests.SelectMany(DiscordContract.Check), Is.Empty);
        });
        folder.Delete(recursive: true);
    }

    private static int? ReadNumber(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
