using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Announcements.Writing;

/// <summary>Shows an announcement to its author before anybody else: its looks, its channels, its time, and who has to say yes.</summary>
internal sealed class AnnouncementPreviews(ITeams teams, IDiscordGateway gateway)
{
    /// <param name="original">The announcement that it is to replace; null for a new one.</param>
    /// <param name="isOutdated">Whether an earlier preview was confirmed that is out of date by now.</param>
    public OutgoingMessage Show(Cohort cohort, Announcement draft, Announcement? original, ApprovalNeed need, bool isOutdated = false)
    {
        var channels = ListChannels(draft);
        return WritingMessages.Preview(draft, original, channels, FindObstacles(cohort, channels), need, isOutdated);
    }

    public IReadOnlyList<PostingObstacle> FindObstacles(Cohort cohort, Announcement announcement) =>
        FindObstacles(cohort, ListChannels(announcement));

    private IReadOnlyList<Snowflake> ListChannels(Announcement announcement) => announcement.ChannelId is { } channelId
        ? [channelId]
        : [.. teams.List(announcement.CohortId).Select(team => team.ChannelId).Distinct()];

    private IReadOnlyList<PostingObstacle> FindObstacles(Cohort cohort, IEnumerable<Snowflake> channels) =>
    [
        .. channels
            .Select(channelId => PostingObstacle.Find(gateway, cohort.GuildId, channelId))
            .OfType<PostingObstacle>(),
    ];
}
