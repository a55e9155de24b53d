using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Questions;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Announcements;

/// <summary>Texts of announcements: the post, and words for its place, its time and the history.</summary>
internal static class AnnouncementMessages
{
    public const string IsGone =
        "🍃 I no longer have this announcement: it was withdrawn, or nobody confirmed it for a day. `/announce list` shows the others.";

    public const string Closed = "🛬 This cohort is closed, so nothing more is posted. `/cohort close` can open it again.";

    public const string NotYours =
        "🌱 The words are its author's, so only they can change them. You can withdraw it and write another with `/announce write`.";

    public const string AsksForApproval = "asked for a second Captain's yes to announcements";

    public const string AsksForNoApproval = "asked for no second Captain's yes to announcements any more";

    // Length of the words that stand above or below the text where Captains see it.
    private const int LongestFrame = 700;

    /// <param name="teamId">Team in whose channel it stands; null for another channel.</param>
    public static OutgoingMessage Post(Announcement announcement, TeamId? teamId) => new Card(
        CardColor.Blue,
        Words(announcement),
        new CardPart.Buttons(new AskButton(announcement.CohortId, teamId).AskAboutIt)).ToMessage();

    /// <summary>The words with their author's name, as they are posted.</summary>
    public static FittingText Words(Announcement announcement) =>
        FittingText.Signed(announcement.DisplayName, announcement.Text, trackerUrl: null, "📣 ");

    /// <summary>Determines whether the words fit in full wherever they are shown: nothing of an announcement is left out.</summary>
    public static bool Fit(Announcement announcement) =>
        new Card(null, Words(announcement), new string('-', LongestFrame)).ToWholeMessage() is not null;

    public static string Place(Announcement announcement) =>
        announcement.ChannelId is { } channelId ? $"<#{channelId}>" : "every team's channel";

    /// <summary>Words such as “wrote an announcement for every team's channel, for 2 March 2026 18:00”.</summary>
    /// <param name="did">Verb in the past.</param>
    public static string HistoryOf(string did, Announcement announcement) =>
        $"{did} an announcement for {Place(announcement)}{(announcement.DueAt is { } dueAt ? $", for {Dates.Moment(dueAt)}" : "")}";

    /// <summary>Words for the time, to follow “it goes out”.</summary>
    public static string Time(Instant? dueAt) => dueAt is { } at ? Dates.Timestamp(at) : "at once";
}
