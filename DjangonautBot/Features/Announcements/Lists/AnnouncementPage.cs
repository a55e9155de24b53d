using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Interactions.Layout;
using NodaTime;

namespace DjangonautBot.Features.Announcements.Lists;

/// <summary>One announcement with all that a Captain can do with it, and the results.</summary>
internal static class AnnouncementPage
{
    public const string NeedsSomebodyElse =
        "✋ You wrote this, so it needs the yes of another Captain. `/announce list` says whether this cohort asks for one.";

    /// <param name="viewerId">Captain who reads it.</param>
    /// <param name="isChanged">Whether its words were changed after the Captain had seen them.</param>
    public static OutgoingMessage Show(
        Announcement announcement, Snowflake viewerId, ApprovalNeed need, Instant now, bool isChanged = false) => new Card(
        CardColor.Blue,
        $"{(isChanged ? "🔄 It was changed meanwhile, so here it is once more.\n" : "")}{ListMessages.State(announcement, now)}\n"
            + $"-# For {AnnouncementMessages.Place(announcement)}. It pings nobody.",
        new CardPart.Line(),
        AnnouncementMessages.Words(announcement),
        new CardPart.Buttons(Actions(announcement, viewerId, need, now))).ToMessage();

    public static string HistoryOfApproval(Announcement announcement) =>
        $"said yes to an announcement of <@{announcement.UserId}> for {AnnouncementMessages.Place(announcement)}";

    public static OutgoingMessage Approved(Announcement announcement, Instant now) => new(
        AllowedMentions.None,
        announcement.IsOut(now)
            ? $"✅ Thank you! It is on its way to {AnnouncementMessages.Place(announcement)}."
            : $"✅ Thank you! It goes to {AnnouncementMessages.Place(announcement)} {AnnouncementMessages.Time(announcement.DueAt)}.");

    public static OutgoingMessage ApprovedBefore(Announcement announcement, Instant now) =>
        new(AllowedMentions.None, $"✅ This has its yes already: {ListMessages.State(announcement, now)}.");

    /// <summary>Tells that it is withdrawn, and gives the words back.</summary>
    public static OutgoingMessage Withdrawn(Announcement announcement, Instant now) => new Card(
        null,
        announcement.IsOut(now)
            ? "🍃 Taken back: the posts go away in a moment. These were its words:"
            : "🍃 Withdrawn, so it does not go out. These were its words:",
        new CardPart.Line(),
        AnnouncementMessages.Words(announcement)).ToMessage();

    private static IEnumerable<Button> Actions(Announcement announcement, Snowflake viewerId, ApprovalNeed need, Instant now)
    {
        var isOwn = announcement.UserId == viewerId;
        var isWaiting = announcement.State == AnnouncementState.Waiting;
        if (isWaiting && need == ApprovalNeed.Needed && !isOwn)
        {
            yield return AnnouncementButtons.Approve(announcement);
        }

        if (isWaiting && need != ApprovalNeed.Needed)
        {
            yield return AnnouncementButtons.Confirm(announcement, announcement.DueAt > now ? "Schedule" : "Post now");
        }

        if (isOwn && !(announcement.IsOut(now) && need == ApprovalNeed.Needed))
        {
            yield return AnnouncementButtons.Edit(announcement);
        }

        yield return AnnouncementButtons.Withdraw(announcement, announcement.IsOut(now) ? "Take back" : "Withdraw");
    }
}
