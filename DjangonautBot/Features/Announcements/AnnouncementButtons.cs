using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Announcements;

/// <summary>Buttons of announcements, all for Captains.</summary>
internal static class AnnouncementButtons
{
    public const string ConfirmRoute = "announce.confirm";
    public const string EditRoute = "announce.edit";
    public const string DiscardRoute = "announce.discard";
    public const string OpenRoute = "announce.open";
    public const string ApproveRoute = "announce.approve";
    public const string WithdrawRoute = "announce.withdraw";

    public static Button Confirm(Announcement announcement, string label) =>
        Of(ButtonStyle.Success, label, ConfirmRoute, announcement.CohortId, announcement.AnnouncementId, announcement.Revision);

    public static Button Edit(Announcement announcement) =>
        Of(ButtonStyle.Secondary, "Edit", EditRoute, announcement.CohortId, announcement.AnnouncementId);

    public static Button Discard(Announcement announcement) =>
        Of(ButtonStyle.Secondary, "Discard", DiscardRoute, announcement.CohortId, announcement.AnnouncementId);

    public static Button Open(CohortId cohortId, long announcementId) =>
        Of(ButtonStyle.Secondary, "Open", OpenRoute, cohortId, announcementId);

    /// <summary>Approves the words that are shown with the button, and no others.</summary>
    public static Button Approve(Announcement announcement) =>
        Of(ButtonStyle.Success, "Approve", ApproveRoute, announcement.CohortId, announcement.AnnouncementId, announcement.Revision);

    public static Button Withdraw(Announcement announcement, string label) =>
        Of(ButtonStyle.Danger, label, WithdrawRoute, announcement.CohortId, announcement.AnnouncementId);

    private static Button Of(ButtonStyle style, string label, string route, CohortId cohortId, params IReadOnlyList<long> arguments) =>
        new(style, label, new CustomId(route, cohortId, arguments).ToString());
}
