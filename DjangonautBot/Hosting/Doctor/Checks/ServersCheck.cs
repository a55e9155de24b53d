using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Inspection;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.References;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>
/// Looks at the bot's permissions in each server: those that its cohorts need, channel by channel as <c>/cohort status</c> does, and
/// elsewhere those of the invitation.
/// </summary>
internal sealed class ServersCheck : ICheck
{
    public string Name => ServerResults.Check;

    public async Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken)
    {
        if (context is not { Application: { } application, Discord: { IsLost: false } discord })
        {
            return [];
        }

        var results = new List<CheckResult>();
        try
        {
            await LookAsync(context, application, discord, results, cancellationToken);
            return results;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return [.. results, ServerResults.OutOfTime(results.Count)];
        }
        catch (Exception exception) when (DiscordTrouble.IsForeseen(exception))
        {
            return [.. results, DiscordTrouble.Describe(Name, exception)];
        }
    }

    private static async Task LookAsync(
        CheckContext context,
        Application application,
        DiscordRequests discord,
        List<CheckResult> results,
        CancellationToken cancellationToken)
    {
        var open = (context.IsMigrated ? ListOpenCohorts(context) : []).ToLookup(cohort => cohort.GuildId);
        var servers = await ListServersAsync(discord, cancellationToken);
        foreach (var server in servers)
        {
            results.Add(open.Contains(server.Id)
                ? await LookAtChannelsAsync(context, discord, server, open[server.Id], cancellationToken)
                : ServerResults.WithoutCohort(server, application.Id));
        }

        var left = open.Select(cohorts => cohorts.Key).Except(servers.Select(server => server.Id));
        results.AddRange(left.Select(guildId => ServerResults.Left(guildId, application.Id)));
        if (results.Count == 0)
        {
            results.Add(ServerResults.NoServer(application.Id));
        }
    }

    private static IReadOnlyList<Cohort> ListOpenCohorts(CheckContext context)
    {
        var (cohorts, now) = (context.Get<ICohorts>(), context.Get<ProgramClock>().Now);
        return [.. cohorts.ListServers().SelectMany(guildId => cohorts.List(guildId).All).Where(cohort => cohort.End > now)];
    }

    private static async Task<IReadOnlyList<GuildMembership>> ListServersAsync(
        DiscordRequests discord, CancellationToken cancellationToken)
    {
        var servers = new List<GuildMembership>();
        IReadOnlyList<GuildMembership> page;
        do
        {
            var last = servers.Count > 0 ? servers[^1].Id : default;
            page = await discord.AskAsync((rest, limited) => rest.ListGuildsAfterAsync(last, limited), cancellationToken);
            servers.AddRange(page);
        }
        while (page.Count == GuildMembership.MaxPageSize);
        return servers;
    }

    private static async Task<CheckResult> LookAtChannelsAsync(
        CheckContext context,
        DiscordRequests discord,
        GuildMembership server,
        IEnumerable<Cohort> cohorts,
        CancellationToken cancellationToken)
    {
        var application = context.Application!;
        var self = new BotIdentity(application.Bot ?? new User(application.Id, application.Name, Bot: true), application.Id);
        var snapshot = await discord.AskAsync(
            (rest, limited) => ServerSnapshot.ReadAsync(rest, server.Id, self, limited), cancellationToken);
        var check = new ChannelCheck(context.Get<ITeams>(), context.Get<IEnumerable<IReferredChannels>>(), snapshot);
        return ServerResults.WithCohort(server, [.. cohorts.SelectMany(cohort => check.Check(cohort) ?? [])], snapshot);
    }
}
