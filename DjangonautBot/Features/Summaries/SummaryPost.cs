using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Summaries;

/// <summary>The week's summary in the team's channel, or its counts and shared wins in the channel for summaries.</summary>
internal sealed class SummaryPost(RecurringPost post, SummaryReader source, ICohorts cohorts, ITeams teams, IDiscordGateway gateway) : IPost
{
    public string Kind { get; } = post.ToSql();

    public DeliveryPriority Priority => DeliveryPriority.Low;

    public Rendering Render(Delivery delivery)
    {
        // What stands, or may, is brought up to date whatever became of team, channel and texts.
        var mayStand = delivery.NonceSince is not null;
        var cohort = cohorts.Get(delivery.CohortId);
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { } team || (team.RemovedAt is not null && !mayStand))
        {
            return new Rendering.Skip("no team");
        }

        if ((delivery.ChannelId ?? SummaryChannel.Find(post, cohort, team)?.ChannelId) is not { } channelId)
        {
            return new Rendering.Skip("no channel");
        }

        var summary = source.Read(cohort, team, delivery.Week, SummaryChannel.ReadersOf(post));
        return summary.IsEmpty && !mayStand
            ? new Rendering.Skip("no check-in")
            : new Rendering.Show(
                channelId, SummaryMessages.Post(summary, mayAttach: ChannelNeeds.AllowFiles(gateway, cohort.GuildId, channelId)));
    }
}
