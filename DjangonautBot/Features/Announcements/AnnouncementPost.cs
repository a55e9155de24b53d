using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Announcements;

/// <summary>An announcement in the channel of a team, or in a channel that a Captain chose.</summary>
internal sealed class AnnouncementPost(AnnouncementStore announcements, ICohorts cohorts, ITeams teams) : IPost
{
    public string Kind => AnnouncementPosts.Kind;

    public Rendering Render(Delivery delivery)
    {
        if (announcements.Find(delivery.CohortId, delivery.SubjectId) is not { Text.Length: > 0 } announcement)
        {
            return new Rendering.Remove();
        }

        if (announcement.State != AnnouncementState.Planned)
        {
            return new Rendering.Skip("not planned any more");
        }

        if (delivery.MessageId is null && cohorts.Get(delivery.CohortId).ClosedAt is not null)
        {
            return new Rendering.Skip("the cohort is closed");
        }

        var teamId = AnnouncementPosts.TeamOf(delivery);
        var team = teamId is { } id ? teams.Find(delivery.CohortId, id) : null;
        return (announcement.ChannelId ?? (team is { RemovedAt: null } ? team.ChannelId : null)) is { } channelId
            ? new Rendering.Show(channelId, AnnouncementMessages.Post(announcement, teamId)) { Quotes = [announcement.Quote] }
            : new Rendering.Skip("no team");
    }
}
