using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Announcements.Approval;

/// <summary>Line in the Captains' channel about an announcement that waits for one of them; it goes away when that is settled.</summary>
internal sealed class WaitingPost(AnnouncementStore announcements, ICohorts cohorts) : IPost
{
    public string Kind => AnnouncementPosts.NoticeKind;

    public Rendering Render(Delivery delivery)
    {
        if (announcements.Find(delivery.CohortId, delivery.SubjectId) is not { State: AnnouncementState.Waiting } announcement)
        {
            return new Rendering.Remove();
        }

        return cohorts.Get(delivery.CohortId) is { ClosedAt: null, CaptainsChannelId: { } channelId }
            ? new Rendering.Show(channelId, Tell(announcement))
            : new Rendering.Skip("no place");
    }

    private static OutgoingMessage Tell(Announcement announcement) => new(
        AllowedMentions.None,
        $"📣 An announcement by {Markdown.Escape(announcement.DisplayName)} waits for the yes of another Captain.",
        Components: [new ActionRow(AnnouncementButtons.Open(announcement.CohortId, announcement.AnnouncementId))]);
}
