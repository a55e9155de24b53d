using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting;

/// <summary>Keeps the bot connected, and dispatches the events of the gateway.</summary>
internal sealed partial class GatewayService(
    IDiscordGateway gateway,
    InteractionDispatcher dispatcher,
    CommandRegistration commands,
    DeliveryStore deliveries,
    ServerChanges changes,
    PausedLanes pausedLanes,
    OutboxSignal outbox,
    IHostApplicationLifetime lifetime,
    ExitStatus exitStatus,
    ILogger<GatewayService> logger) : BackgroundService
{
    private const int MaxConcurrency = 64;

    // Interactions in progress when the bot is stopped still get their response, if it takes no longer than this.
    private static readonly TimeSpan FinishWithin = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<BotIdentity> _identified = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken))
        {
            return;
        }

        try
        {
            await Task.WhenAll(
                RunGatewayAsync(stoppingToken), HandleEventsAsync(stoppingToken), RegisterCommandsAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    // With the sandbox the bot connects to its own process, which must be listening first.
    private async Task<bool> StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var onStop = stoppingToken.Register(() => started.TrySetCanceled(stoppingToken));
        await started.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return started.Task.IsCompletedSuccessfully;
    }

    private async Task RunGatewayAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gateway.RunAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is GatewayClosedException or DiscordUnauthorizedException)
        {
            LogRefused(exception.Message);
            exitStatus.ExitCode = ExitCode.Discord;
            lifetime.StopApplication();
        }
    }

    private async Task HandleEventsAsync(CancellationToken stoppingToken)
    {
        using var finish = new CancellationTokenSource();
        await using var stopping = stoppingToken.Register(() => finish.CancelAfter(FinishWithin));
        await Parallel.ForEachAsync(
            gateway.ReadEventsAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrency, CancellationToken = stoppingToken },
            async (gatewayEvent, _) => await HandleAsync(gatewayEvent, finish.Token));
    }

    private async Task HandleAsync(GatewayEvent gatewayEvent, CancellationToken cancellationToken)
    {
        try
        {
            switch (gatewayEvent)
            {
                case GatewayEvent.InteractionCreated(var interaction):
                    await dispatcher.DispatchAsync(interaction, cancellationToken);
                    break;

                case GatewayEvent.Ready(var identity):
                    Introduce(identity);
                    break;

                case GatewayEvent.GuildAvailable(var guild):
                    await (pausedLanes.IsNew(guild.Id)
                        ? deliveries.ResumeAsync(guild.Id, cancellationToken)
                        : ResumeAsync(guild.Id, cancellationToken));
                    changes.Note(guild.Id);
                    outbox.Set();
                    break;

                case GatewayEvent.PermissionsChanged(var guildId):
                    await ResumeAsync(guildId, cancellationToken);
                    changes.Note(guildId);
                    break;

                // Posts for that server wait until the bot is added again.
                case GatewayEvent.GuildRemoved(var guildId):
                    pausedLanes.ForgetServer(guildId);
                    LogRemoved(guildId);
                    break;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogEventFailed(exception, gatewayEvent.GetType().Name);
        }
    }

    // READY comes again with each new session.
    private void Introduce(BotIdentity identity)
    {
        if (_identified.TrySetResult(identity))
        {
            LogReady(identity.User.Id, InviteLink.For(identity.ApplicationId));
        }
    }

    private async Task RegisterCommandsAsync(CancellationToken stoppingToken)
    {
        var identity = await _identified.Task.WaitAsync(stoppingToken);
        await commands.RegisterAsync(identity.ApplicationId, stoppingToken);
    }

    // Deliveries that were waiting for a permission may be possible now.
    private async Task ResumeAsync(Snowflake guildId, CancellationToken cancellationToken)
    {
        foreach (var lane in pausedLanes.TakeChanged(guildId))
        {
            await deliveries.ResumeLaneAsync(guildId, lane, cancellationToken);
            outbox.Set();
        }
    }

    [LoggerMessage(300, LogLevel.Information, "Connected as {UserId}. To add me to a server, open {InviteLink}")]
    private partial void LogReady(Snowflake userId, Uri inviteLink);

    [LoggerMessage(301, LogLevel.Critical, "{Explanation}")]
    private partial void LogRefused(string explanation);

    [LoggerMessage(302, LogLevel.Error, "The event {Event} could not be handled")]
    private partial void LogEventFailed(Exception exception, string @event);

    [LoggerMessage(
        304,
        LogLevel.Information,
        "Somebody removed the bot from server {GuildId}; what is to be posted there waits until it is back")]
    private partial void LogRemoved(Snowflake guildId);
}
