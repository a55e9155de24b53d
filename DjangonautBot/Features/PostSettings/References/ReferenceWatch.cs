using System.Threading.Channels;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using EventQueue = System.Threading.Channels.Channel;

namespace DjangonautBot.Features.PostSettings.References;

/// <summary>
/// Looks after each change of a server at what cohorts under way refer to, and tells their Captains once what is deleted, and in which
/// channels the bot lost rights.
/// </summary>
internal sealed partial class ReferenceWatch(
    ServerChanges changes,
    ICohorts cohorts,
    IChannelCheck check,
    DeliveryStore deliveries,
    Database database,
    IDiscordGateway gateway,
    OutboxSignal outbox,
    ProgramClock clock,
    ILogger<ReferenceWatch> logger) : BackgroundService
{
    // People and bots change permissions in several steps: what is given back meanwhile is not told.
    private static readonly Duration Patience = Duration.FromMinutes(1);

    private readonly Channel<Snowflake> _changed = EventQueue.CreateUnbounded<Snowflake>();

    private readonly HashSet<(CohortId CohortId, Snowflake RoleId)> _told = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        changes.Noted += Note;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        changes.Noted -= Note;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _changed.Reader.WaitToReadAsync(stoppingToken))
            {
                var servers = new HashSet<Snowflake>();
                while (_changed.Reader.TryRead(out var guildId))
                {
                    servers.Add(guildId);
                }

                foreach (var guildId in servers)
                {
                    await LookAsync(guildId, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private void Note(Snowflake guildId) => _changed.Writer.TryWrite(guildId);

    private async Task LookAsync(Snowflake guildId, CancellationToken cancellationToken)
    {
        try
        {
            var (now, all) = (clock.Now, cohorts.List(guildId).All);
            var ended = all.Where(cohort => cohort.End <= now).Select(cohort => cohort.CohortId).ToHashSet();
            _told.RemoveWhere(told => ended.Contains(told.CohortId));
            foreach (var cohort in all.Where(cohort => !ended.Contains(cohort.CohortId)))
            {
                await LookAtChannelsAsync(cohort, cancellationToken);
                await LookAtCaptainRoleAsync(cohort, cancellationToken);
            }
        }
        catch (StorageException exception)
        {
            LogNotLooked(exception, guildId);
        }
    }

    private async Task LookAtChannelsAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        if (check.Check(cohort) is not { } states)
        {
            return;
        }

        var reported = deliveries.ListReportedChannels(cohort.CohortId);
        var lost = states.Where(state => !state.IsWhole).Select(state => state.ChannelId).Except(reported).ToList();
        var mended = states.Where(state => state.IsWhole).Select(state => state.ChannelId).Intersect(reported).ToList();
        if (lost.Count + mended.Count > 0)
        {
            await deliveries.ReportChannelsAsync(cohort.CohortId, lost, mended, clock.Now + Patience, cancellationToken);
            outbox.Set();
        }
    }

    private async Task LookAtCaptainRoleAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        if (cohort.CaptainRoleId is { } roleId
            && ServerRoles.IsGone(gateway, cohort.GuildId, roleId)
            && _told.Add((cohort.CohortId, roleId)))
        {
            await database.WriteAsync(
                transaction => deliveries.Request(transaction, CaptainRoleGonePost.Request(cohort, roleId, clock.Now)), cancellationToken);
            outbox.Set();
        }
    }

    [LoggerMessage(224, LogLevel.Warning, "What cohorts of server {GuildId} refer to could not be looked at; the next change does it")]
    private partial void LogNotLooked(Exception exception, Snowflake guildId);
}
