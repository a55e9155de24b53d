using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Announcements.Lists;

/// <summary>Texts of <c>/announce list</c>.</summary>
internal static class ListMessages
{
    public const string PageRoute = "announce.page";
    public const string ApprovalRoute = "announce.approval";

    private const int LongestWords = 200;

    /// <param name="need">Whether an announcement of the reader would need another Captain's yes.</param>
    public static OutgoingMessage List(Cohort cohort, PagedList<Announcement> page, ApprovalNeed need, Instant now) => new Card(
        CardColor.Blue,
        [
            $"### 📣 Announcements{page.InTitle}",
            page.Total == 0 ? "🌱 There is none yet. `/announce write` opens the form." : null,
            .. page.Items.Select(announcement => new CardPart.Section(
                Line(announcement, now), AnnouncementButtons.Open(cohort.CohortId, announcement.AnnouncementId))),
            page.Turning("◀ Back", "More ▶", number => new CustomId(PageRoute, cohort.CohortId, number).ToString()),
            new CardPart.Line(),
            new CardPart.Section(Describe(need), Toggle(cohort, need)),
        ]).ToMessage();

    /// <summary>State of an announcement, in a line.</summary>
    public static string State(Announcement announcement, Instant now) => announcement switch
    {
        { State: AnnouncementState.Waiting, DueAt: { } dueAt } when dueAt > now =>
            $"⏳ waits for another Captain's yes · for {Dates.Timestamp(dueAt)}",
        { State: AnnouncementState.Waiting } => "⏳ waits for another Captain's yes · goes out at once then",
        _ when !announcement.IsOut(now) => $"🕘 goes out {AnnouncementMessages.Time(announcement.DueAt)}",
        _ => $"📣 went out {Dates.Ago(announcement.DueAt!.Value)} · stands in {Numbers.Of(announcement.Posts, "channel")}",
    };

    private static FittingText Line(Announcement announcement, Instant now)
    {
        var author = Markdown.Escape(announcement.DisplayName);
        var above = $"{State(announcement, now)}\n-# {author} · {AnnouncementMessages.Place(announcement)}";
        return new FittingText(limit =>
            $"{above}\n> {DiscordText.Line(announcement.Text, trackerUrl: null, Math.Min(limit, LongestWords))}");
    }

    private static string Describe(ApprovalNeed need) => need switch
    {
        ApprovalNeed.NotAskedFor => "✋ Nobody else has to say yes to an announcement.",
        ApprovalNeed.Needed => "✋ Another Captain has to say yes to each announcement.",
        _ =>
            "✋ Another Captain has to say yes to each announcement. At present I know of no other Captain of the whole cohort, so yours do "
                + "not wait.",
    };

    private static Button Toggle(Cohort cohort, ApprovalNeed need)
    {
        var isNeeded = need != ApprovalNeed.NotAskedFor;
        return new Button(
            ButtonStyle.Secondary,
            isNeeded ? "Ask nobody" : "Ask a second Captain",
            new CustomId(ApprovalRoute, cohort.CohortId, isNeeded ? 0 : 1).ToString());
    }
}
