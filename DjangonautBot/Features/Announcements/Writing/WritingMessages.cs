using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Announcements.Writing;

/// <summary>Texts of <c>/announce write</c>, its preview and its confirmation.</summary>
internal static class WritingMessages
{
    public const string NoTeam =
        "🌱 There is no team yet whose channel could have it. `/team create` makes one, or choose one with `channel`.";

    public const string NoWords = "🌱 There were no words in it yet. What would you like to say?";

    public const string DoesNotFit =
        "✂️ With its links and emoji this is more than one message can hold, and I leave nothing out. Please make it a little shorter, or "
            + "two announcements.";

    public const string IsConfirmed = "🍃 This was confirmed before, so it is in `/announce list`: there it can be withdrawn.";

    public const string WentOutApproved =
        "📣 It has gone out meanwhile, with the words that another Captain said yes to, so they stay as they are. You can take it back in "
            + "`/announce list`, or write another with `/announce write`.";

    private const int LongestList = 200;

    public static OutgoingMessage Changed { get; } =
        new(AllowedMentions.None, "✅ Done. It has gone out already, so the posts get these words in a moment.");

    public static string UnknownTime(string typed, LocalDate today) => TypedMoment.IsDayAlone(typed, today)
        ? $"🕘 I know the day of {Markdown.Quote(typed)}, and still need the time. Please write it with one, such as `friday 17:00`."
        : $"🕘 I cannot read {Markdown.Quote(typed)} as a day and a time. Please write it as `friday 17:00`, as `2026-03-20 17:00`, or "
            + "leave it out to post at once.";

    public static string IsPast(Instant at) =>
        $"🕘 {Dates.Timestamp(at)} has passed. Please choose a later time, or leave it out to post at once.";

    public static string AfterTexts(Instant at, Cohort cohort) =>
        $"🍂 By {Dates.Timestamp(at)} the texts of *{Markdown.Escape(cohort.Name)}* are deleted, as `/cohort retention` says, so it could "
            + "not go out. Please choose an earlier time.";

    /// <param name="original">The announcement that it is to replace; null for a new one.</param>
    /// <param name="channels">Channels for it, each once.</param>
    /// <param name="isOutdated">Whether an earlier preview was confirmed that is out of date by now.</param>
    public static OutgoingMessage Preview(
        Announcement draft,
        Announcement? original,
        IReadOnlyList<Snowflake> channels,
        IReadOnlyList<PostingObstacle> obstacles,
        ApprovalNeed need,
        bool isOutdated) => new Card(
        CardColor.Blue,
        $"{(isOutdated ? "🔄 You changed it meanwhile, so this is how it would be now.\n" : "")}"
            + $"👀 Only you see this yet. {Way(draft, channels)}{Approval(need)}{Waiting(obstacles)}",
        new CardPart.Line(),
        AnnouncementMessages.Words(draft),
        new CardPart.Buttons(
            AnnouncementButtons.Confirm(draft, Label(draft, original, need)),
            AnnouncementButtons.Edit(draft),
            AnnouncementButtons.Discard(draft))).ToMessage();

    public static OutgoingMessage Discarded(Announcement draft) => new(
        AllowedMentions.None,
        draft.ReplacesId is null
            ? "🌱 It stays with you, and I do not keep the text. `/announce write` is there whenever you like."
            : "🌱 The announcement stays as it was.");

    public static OutgoingMessage Waits(Announcement announcement, Cohort cohort) => new(
        AllowedMentions.None,
        $"⏳ It waits for the yes of another Captain, and goes out {AnnouncementMessages.Time(announcement.DueAt)} then. "
            + (cohort.CaptainsChannelId is { } channelId
                ? $"They find it in <#{channelId}>, and in `/announce list`."
                : "No channel for Captains is set, so please tell one of them to look at `/announce list`.")
            + "\nUntil then you can change it there.");

    public static OutgoingMessage Planned(
        Announcement announcement, ApprovalNeed need, IReadOnlyList<PostingObstacle> obstacles, Instant now)
    {
        var text = announcement.IsOut(now)
            ? $"📣 It is on its way to {AnnouncementMessages.Place(announcement)}."
            : $"🕘 It goes to {AnnouncementMessages.Place(announcement)} {AnnouncementMessages.Time(announcement.DueAt)}. "
                + "Until then you can change or withdraw it in `/announce list`.";
        return new OutgoingMessage(AllowedMentions.None, $"{text}{Alone(need)}{Waiting(obstacles)}");
    }

    /// <summary>Words for channels in which it has to wait.</summary>
    private static string Waiting(IReadOnlyList<PostingObstacle> obstacles) => obstacles.Count == 0
        ? ""
        : $"\n🕐 {AsManyAsFit.Join(obstacles.Select(obstacle => obstacle.Describe("it")), " ", LongestList)}";

    private static string Way(Announcement draft, IReadOnlyList<Snowflake> channels)
    {
        var places = AsManyAsFit.Join(channels.Select(channelId => $"<#{channelId}>"), ", ", LongestList);
        var where = draft.ChannelId is null
            ? $"the channel of every team, at present {places}"
            : places;
        return $"It goes {AnnouncementMessages.Time(draft.DueAt)} to {where}, and pings nobody.";
    }

    private static string Approval(ApprovalNeed need) =>
        need == ApprovalNeed.Needed ? "\n✋ Before that another Captain has to say yes, as `/announce list` says." : Alone(need);

    private static string Alone(ApprovalNeed need) => need == ApprovalNeed.NobodyElse
        ? "\n✋ This cohort asks for another Captain's yes, but I know of no other Captain of the whole cohort, so it does not wait for one."
        : "";

    private static string Label(Announcement draft, Announcement? original, ApprovalNeed need) =>
        original is not null ? "Save"
        : need == ApprovalNeed.Needed ? "Ask for a yes"
        : draft.DueAt is null ? "Post now"
        : "Schedule";
}
