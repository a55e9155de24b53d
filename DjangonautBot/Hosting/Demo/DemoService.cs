using DjangonautBot.Sandbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// Sets up the demo with two weeks behind it and one check-in, unless it was restored from an earlier start, and then executes typed
/// commands.
/// </summary>
internal sealed partial class DemoService(
    SandboxWorld world,
    DemoCohort demo,
    Settings settings,
    SandboxNarrator narrator,
    SandboxTerminal prompt,
    SandboxAutosave keeper,
    SandboxPage page,
    DemoPast past,
    DemoPresent present,
    IHostApplicationLifetime lifetime,
    ILogger<DemoService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Only a complete setup is worth saving.
        var keeping = Task.CompletedTask;
        try
        {
            await OpenAsync(stoppingToken);
            keeping = keeper.RunAsync(stoppingToken);
            if (await prompt.RunAsync(demo, stoppingToken))
            {
                lifetime.StopApplication();
            }
        }
        catch (SandboxInteractionException exception)
        {
            LogDemoStopped(exception);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            // Playing stops with the program, also when the terminal is closed and only the page is in use.
            await keeping;
            await page.StopPlayingAsync();
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        await world.WaitUntilAsync(() => world.Identifies > 0 && world.CommandNames.Contains("checkin"), cancellationToken);
        var address = $"http://{settings.LocalHost}:{settings.HttpPort}";
        if (demo.IsSetUp)
        {
            narrator.Title($"The sandbox is open at {address}");
            narrator.Say("It is a local Discord, and the demo goes on where you left it.");
            narrator.Follow();
            return;
        }

        await demo.SetUpAsync(world.Clock, weeksBefore: 0);
        await past.LiveAsync(cancellationToken);
        world.Clock.MoveTo(present.Now);
        narrator.Title($"The sandbox is open at {address}");
        narrator.Say("It is a local Discord with a demo cohort, in week 3.");
        narrator.Follow();
        await CheckInAsync(demo.Djangonauts[0], demo.TeamChannel, cancellationToken);
    }

    private async Task CheckInAsync(Person djangonaut, SandboxChannel team, CancellationToken cancellationToken)
    {
        narrator.Say($"{djangonaut.Name} runs /checkin and fills in the form …");
        var form = await djangonaut.OpenFormAsync("checkin");
        var saved = await form.SubmitAsync(
            ("What did you work on?", "Read the contributing guide and picked ticket #36012. Its regression test fails as it should."),
            ("What's next?", "Make it pass, then ask for a review."),
            ("Stuck on something, or a question?", "How do I run one test module against PostgreSQL?"),
            ("A win to celebrate?", "My first Django checkout builds!"));
        await world.WaitUntilAsync(() => FindCard(team) is not null, cancellationToken);

        narrator.Title($"What only {djangonaut.Name} sees");
        narrator.Show(saved.Message!);
        narrator.Title("The card in the team's thread");
        narrator.Show(FindCard(team)!);
    }

    // Questions have threads, too.
    private static SandboxMessage? FindCard(SandboxChannel team)
    {
        var thread = team.Threads.FirstOrDefault(thread =>
            thread.Name.StartsWith($"Week {DemoPast.Weeks + 1} ", StringComparison.Ordinal));
        return thread?.Messages is [var card, ..] ? card : null;
    }

    [LoggerMessage(330, LogLevel.Error, "The demo stopped")]
    private partial void LogDemoStopped(Exception exception);
}
