using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Announcements;

/// <summary>Requests the posts of announcements, one for each channel. A team that is made before one goes out gets it, too.</summary>
internal sealed class AnnouncementPosts(ITeams teams, IDeliveries deliveries) : IPlanObserver
{
    /// <summary>Kind of their deliveries. The week of one is the number of its team, or 0 for a channel that a Captain chose.</summary>
    public const string Kind = "announcement";

    /// <summary>Kind of the line that tells Captains that one waits for them.</summary>
    public const string NoticeKind = "announcement_waiting";

    private const int OfNoTeam = 0;

    /// <summary>Gets the team of a delivery; null for a channel that a Captain chose.</summary>
    public static TeamId? TeamOf(Delivery delivery) => delivery.Week == OfNoTeam ? null : new TeamId(delivery.Week);

    /// <summary>Plans an announcement for its time, or for now where that has passed; nobody has to say yes to it any more.</summary>
    public Announcement Plan(WriteTransaction transaction, Announcement announcement, Instant now)
    {
        var planned = announcement with
        {
            State = AnnouncementState.Planned,
            DueAt = announcement.DueAt is { } dueAt && dueAt > now ? dueAt : now,
        };
        AnnouncementStore.SaveState(transaction, planned);
        RetractNotice(transaction, planned.AnnouncementId, now);
        Request(transaction, planned);
        return planned;
    }

    /// <summary>Requests the line in the Captains' channel.</summary>
    public void RequestNotice(WriteTransaction transaction, Announcement announcement, Snowflake captainsChannelId, Instant now) =>
        deliveries.Request(
            transaction,
            new DeliveryRequest(announcement.CohortId, NoticeKind, announcement.AnnouncementId, Week: 0, captainsChannelId, now));

    /// <summary>Takes the line in the Captains' channel away.</summary>
    public void RetractNotice(WriteTransaction transaction, long announcementId, Instant now) =>
        deliveries.Retract(transaction, NoticeKind, announcementId, now);

    /// <summary>Withdraws posts that are to come, and retracts those that are made.</summary>
    public void Retract(WriteTransaction transaction, long announcementId, Instant now) =>
        deliveries.Retract(transaction, Kind, announcementId, now);

    /// <summary>Brings posts up to date with other words.</summary>
    public void Refresh(WriteTransaction transaction, Announcement announcement) =>
        deliveries.RefreshQuotes(transaction, announcement.Quote);

    public IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        foreach (var announcement in AnnouncementStore.ListUpcoming(transaction, cohortId, now))
        {
            Request(transaction, announcement);
        }

        return [];
    }

    private void Request(WriteTransaction transaction, Announcement announcement)
    {
        var dueAt = announcement.DueAt
            ?? throw new ArgumentException("An announcement without a time is not planned.", nameof(announcement));
        if (announcement.ChannelId is { } channelId)
        {
            deliveries.Request(
                transaction,
                new DeliveryRequest(announcement.CohortId, Kind, announcement.AnnouncementId, OfNoTeam, channelId, dueAt));
            return;
        }

        // Teams that share a channel read it once.
        foreach (var team in teams.List(transaction, announcement.CohortId).DistinctBy(team => team.ChannelId))
        {
            deliveries.Request(
                transaction,
                new DeliveryRequest(
                    announcement.CohortId,
                    Kind,
                    announcement.AnnouncementId,
                    checked((int)team.TeamId.Value),
                    team.ChannelId,
                    dueAt));
        }
    }
}
