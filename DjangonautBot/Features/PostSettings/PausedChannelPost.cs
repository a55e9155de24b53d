using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings;

/// <summary>
/// Notice to the Captains that a channel's posts are paused: in their channel if the bot can post there, else to one of them
/// directly, or to the owner of the server if there is no Captain.
/// </summary>
internal sealed class PausedChannelPost(ICohorts cohorts, ICrew crew, IDiscordGateway gateway) : IPost
{
    public string Kind => PausedChannel.Kind;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        var paused = PausedChannel.Of(delivery);
        var isThere = gateway.FindChannel(cohort.GuildId, paused) is not null;
        var message = PausedChannelMessages.Tell(
            cohort, paused, isThere, ChannelNeeds.LackingInTeamChannel(gateway, cohort.GuildId, paused));
        if (cohort.CaptainsChannelId is { } captains && captains != paused && IsUsable(cohort.GuildId, captains))
        {
            return new Rendering.Show(captains, message);
        }

        var captain = crew.Captains(cohort.CohortId) is [var first, ..] ? first.UserId : gateway.FindGuild(cohort.GuildId)?.OwnerId;
        return captain is { } userId ? new Rendering.Direct(userId, message) : new Rendering.Skip("no Captain is known");
    }

    private bool IsUsable(Snowflake guildId, Snowflake channelId) =>
        ChannelNeeds.LackingToPost(gateway, guildId, channelId, inThread: false).Count == 0;
}
