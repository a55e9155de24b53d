using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Notice to the Captains that a channel's posts are paused.</summary>
internal sealed class PausedChannelPost(ICohorts cohorts, CaptainsNotice notice, IDiscordGateway gateway) : IPost
{
    public string Kind => PausedChannel.Kind;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        var paused = PausedChannel.Of(delivery);
        var isThere = gateway.FindChannel(cohort.GuildId, paused) is not null;
        var message = PausedChannelMessages.Tell(
            cohort, paused, isThere, ChannelNeeds.LackingInTeamChannel(gateway, cohort.GuildId, paused));
        return notice.Render(cohort, message, about: paused);
    }
}
