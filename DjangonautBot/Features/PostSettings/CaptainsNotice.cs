using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings;

/// <summary>
/// Addresses a notice to the Captains: in their channel if the bot can post there, else to one of them directly, or to the owner of
/// the server if there is no Captain.
/// </summary>
internal sealed class CaptainsNotice(ICrew crew, IDiscordGateway gateway)
{
    /// <param name="about">A channel that is of no use for it, because the notice is about that channel.</param>
    public Rendering Render(Cohort cohort, OutgoingMessage message, Snowflake? about = null)
    {
        if (cohort.CaptainsChannelId is { } captains && captains != about && IsUsable(cohort.GuildId, captains))
        {
            return new Rendering.Show(captains, message);
        }

        var captain = crew.CohortCaptains(cohort.CohortId) is [var first, ..] ? first.UserId : gateway.FindGuild(cohort.GuildId)?.OwnerId;
        return captain is { } userId ? new Rendering.Direct(userId, message) : new Rendering.Skip("no Captain is known");
    }

    private bool IsUsable(Snowflake guildId, Snowflake channelId) =>
        ChannelNeeds.LackingToPost(gateway, guildId, channelId, inThread: false).Count == 0;
}
