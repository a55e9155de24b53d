using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Shows and sets the channels of posts.</summary>
internal sealed class ChannelHandler(
    PostSettingsChanges changes,
    ICohorts cohorts,
    DeliveryStore deliveries,
    IDiscordGateway gateway,
    OutboxSignal outbox,
    ProgramClock clock)
{
    /// <summary>Sets the given channels; without any, shows the present ones.</summary>
    public async Task<Reply> SetAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var given = CohortChannels.Uses
            .Select(use => (Use: use, ChannelId: request.Id(PostSettingsMessages.OptionOf(use))))
            .Where(channel => channel.ChannelId is not null)
            .ToDictionary(channel => channel.Use, channel => channel.ChannelId);
        return given.Count == 0
            ? ChannelMessages.Show(cohorts.Get(cohortId), FindMissingPermissions)
            : await ChangeAsync(request.Actor, given, cancellationToken);
    }

    /// <summary>Sets or clears the channel in the arguments of a button.</summary>
    public async Task<Reply> SetFromButtonAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request.Arguments is [var use, var channelId] && use < CohortChannels.Uses.Count
            ? await ChangeAsync(
                request.Actor,
                new Dictionary<ChannelUse, Snowflake?>
                {
                    [(ChannelUse)use] = channelId == ChannelMessages.NoChannel ? null : new Snowflake((ulong)channelId),
                },
                cancellationToken)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion);

    private async Task<Reply> ChangeAsync(
        Actor actor, IReadOnlyDictionary<ChannelUse, Snowflake?> channels, CancellationToken cancellationToken)
    {
        var cohortId = actor.RequireCohort();
        var (before, now) = await changes.SetChannelsAsync(cohortId, actor, channels, clock.Now, cancellationToken);
        if (before != now)
        {
            // Posts that waited for a deleted channel go to its successor.
            await deliveries.ResumeAsync(actor.GuildId, cancellationToken);
            outbox.Set();
        }

        return ChannelMessages.Set(before, now, FindMissingPermissions);
    }

    private IReadOnlyList<string> FindMissingPermissions(Cohort cohort, Snowflake channelId) =>
        ChannelNeeds.LackingInPostChannel(gateway, cohort.GuildId, channelId);
}
