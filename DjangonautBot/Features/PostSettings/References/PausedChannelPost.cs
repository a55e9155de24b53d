using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings.References;

/// <summary>
/// Notice to the Captains about channels that are deleted, or in which the bot lost rights. What one event lost is one notice.
/// </summary>
internal sealed class PausedChannelPost(
    ICohorts cohorts, IChannelCheck check, CaptainsNotice notice, DeliveryStore deliveries, IDiscordGateway gateway) : IPost
{
    public string Kind => PausedChannel.Kind;

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        var paused = PausedChannel.Of(delivery);
        var together = deliveries.ListReportedTogether(delivery);
        if (together is [var first, ..] && first != paused)
        {
            return new Rendering.Skip("told together with another channel");
        }

        var lost = (check.Check(cohort) ?? [])
            .Where(state => !state.IsWhole && (state.ChannelId == paused || together.Contains(state.ChannelId)))
            .ToList();
        var role = gateway.FindOwnRole(cohort.GuildId)?.Id;
        return notice.Render(cohort, PausedChannelMessages.Tell(cohort, paused, lost, role), about: paused);
    }
}
