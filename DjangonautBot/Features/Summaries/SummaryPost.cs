using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Summaries;

/// <summary>Summary of the week in the team's channel, or its counts and shared wins in the channel for summaries.</summary>
internal sealed class SummaryPost(RecurringPost post, SummaryReader reader, ICohorts cohorts, ITeams teams, IDiscordGateway gateway) : IPost
{
    public string Kind { get; } = post.ToSql();

    public Rendering Render(Delivery delivery)
    {
        // A post that exists, or may exist, is refreshed whatever became of team, channel and texts.
        var mayStand = delivery.NonceSince is not null;
        var cohort = cohorts.Get(delivery.CohortId);
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { } team || (team.RemovedAt is not null && !mayStand))
        {
            return new Rendering.Skip("no team");
        }

        // The texts of others are kept nowhere else any more.
        if (cohort.ForgottenAt is not null)
        {
            return new Rendering.Skip("forgotten");
        }

        if ((delivery.ChannelId ?? SummaryChannel.Find(post, cohort, team)?.ChannelId) is not { } channelId)
        {
            return new Rendering.Skip("no channel");
        }

        var summary = reader.Read(cohort, team, delivery.Week, SummaryChannel.VisibilityOf(post));
        return summary.IsEmpty && !mayStand
            ? new Rendering.Skip("no check-in")
            : new Rendering.Show(
                channelId, SummaryMessages.Post(summary, mayAttach: ChannelNeeds.AllowFiles(gateway, cohort.GuildId, channelId)))
            {
                Quotes = [.. summary.Quotes, .. reader.ListCounted(team, delivery.Week)],
            };
    }
}
