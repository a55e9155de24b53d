using DjangonautBot.Discord;
using DjangonautBot.Scheduling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Features.Crew.Presence;

/// <summary>Runs the <see cref="PresenceCheck"/> once on each day of the program's clock.</summary>
/// <param name="wire">Clock of the timer that polls the program's clock, because that one can jump.</param>
internal sealed partial class PresenceService(
    PresenceCheck check, IDiscordGateway gateway, ProgramClock program, TimeProvider wire, ILogger<PresenceService> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastDay = LocalDate.MinIsoValue;
        using var timer = new PeriodicTimer(LookAgainAfter, wire);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var now = program.Now;
                var day = now.InUtc().Date;
                if (day != lastDay && gateway.Identity is not null)
                {
                    lastDay = day;
                    await CheckAsync(now, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task CheckAsync(Instant now, CancellationToken cancellationToken)
    {
        try
        {
            await check.RunAsync(now, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotChecked(exception);
        }
    }

    [LoggerMessage(500, LogLevel.Warning, "Who has left their server could not be found out; it is tried again tomorrow")]
    private partial void LogNotChecked(Exception exception);
}
