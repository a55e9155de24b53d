using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.CheckIns.Feedback;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Summaries;

/// <summary>Texts of summaries: replies and posts.</summary>
internal static class SummaryMessages
{
    public const string PostRoute = "summary.post";
    public const string MarkdownRoute = "summary.markdown";
    public const string TableRoute = "summary.csv";

    private const string Locked = $"{SummaryWords.Lock} is for Navigators and Captains only.";
    private const string OnlyCounts = "🌱 What people wrote is for their own team. You see counts, and the wins that they shared.";
    private const int LongestName = 32;

    // A section costs three of a message's components.
    private const int MostSections = 8;

    private const string InTheFile = "📎 Everything stands in full in the file.";

    public static string NotBegun(Cohort cohort) =>
        $"🌱 Week 1 begins {Dates.Begins(cohort.Calendar, 1)}. There is nothing to sum up before it.";

    public static string StillToCome(Cohort cohort, int week) =>
        $"🌱 Week {week} begins {Dates.Begins(cohort.Calendar, week)}. There is nothing to sum up before it.";

    public static string NotInTheProgram(Cohort cohort) => $"🌱 This program has weeks 1 to {cohort.Weeks}. Please choose one of these.";

    public static string NothingToPost(int week) =>
        $"🌱 Nobody has told anything of week {week} so far, so there is nothing to post. Please try again after the first check-in.";

    public static string NotYourTeam(Team team) =>
        $"🧭 *{Markdown.Escape(team.Name)}* is led by other Navigators. Please ask one of them, or a Captain, to post it.";

    /// <summary>Private reply with a summary and its buttons.</summary>
    public static OutgoingMessage Show(Summary summary)
    {
        var text = SummaryText.Of(summary);
        return new Card(
            CardColor.Purple,
            [
                .. text.Parts,
                .. FeedbackSections(summary),
                .. Small(
                    summary.Visibility == Visibility.Others ? OnlyCounts : null,
                    HoldsSecrets(summary) ? Locked : null,
                    text.IsWhole ? null : InTheFile),
                new CardPart.Buttons(Buttons(summary)),
            ]).ToMessage(text.IsWhole ? [] : [SummaryFiles.Markdown(summary)]);
    }

    /// <summary>Post of a summary in a channel.</summary>
    /// <param name="mayAttach">Whether files may be posted there.</param>
    public static OutgoingMessage Post(Summary summary, bool mayAttach)
    {
        var text = SummaryText.Of(summary);
        var attaches = mayAttach && !text.IsWhole;
        return new Card(
            CardColor.Purple,
            [
                .. text.Parts,
                .. Small(
                    summary is { IsEnding: true, Visibility: Visibility.Team } ? ClosingWords.Of(summary.Week, summary.Cohort.Weeks) : null,
                    attaches ? InTheFile : null),
                new CardPart.Buttons(
                    new CheckInButtons(summary.Cohort.CohortId, summary.Week).CheckIn with { Style = ButtonStyle.Secondary }),
            ]).ToMessage(attaches ? [SummaryFiles.Markdown(summary)] : []);
    }

    /// <param name="existing">Existing post; null if there is none.</param>
    public static OutgoingMessage Posted(Summary summary, SummaryChannel place, Delivery? existing) =>
        new(
            AllowedMentions.None,
            existing is { ChannelId: { } channelId, MessageId: { } messageId }
                ? $"🌌 The summary of week {summary.Week} stands "
                    + $"[there]({MessageLink.Of(summary.Cohort.GuildId, channelId, messageId)}) already. I bring it up to date now."
                : $"🌌 The summary of week {summary.Week} goes to <#{place.ChannelId}>, written for those who read there. It is kept "
                    + "up to date there; no second one follows.");

    public static OutgoingMessage File(FileAttachment file) => new(
        AllowedMentions.None, "📎 Here it is. It holds what you may read; please pass it on to nobody else.", Files: [file]);

    private static bool HoldsSecrets(Summary summary) =>
        summary.Visibility == Visibility.Guides
        && (summary.CheckIns.Any(checkIn => checkIn.Audience == Audience.Guides)
            || summary.Questions.Any(question => question.Audience == QuestionAudience.Navigators));

    private static IEnumerable<CardPart> Small(params IEnumerable<string?> lines) =>
        lines.OfType<string>().SelectMany(line => line.Split('\n')).Select(line => $"-# {line}").ToList() is { Count: > 0 } small
            ? [string.Join('\n', small)]
            : [];

    // A private check-in has no card with a button for feedback.
    private static IEnumerable<CardPart> FeedbackSections(Summary summary)
    {
        var namesakes = new Namesakes(summary.CheckIns.Select(checkIn => (checkIn.UserId, checkIn.DisplayName)));
        return
            from checkIn in summary.CheckIns.Where(checkIn => checkIn is { Audience: Audience.Guides, IsQuiet: false }).Take(MostSections)
            select new CardPart.Section(
                $"{SummaryWords.Lock} **{Markdown.Escape(namesakes.Label(checkIn.UserId, checkIn.DisplayName, LongestName))}**",
                new FeedbackButton(summary.Cohort.CohortId, checkIn.CheckInId).GiveFeedback);
    }

    // Only readers who see people's texts may post a summary or download it.
    private static IEnumerable<Button> Buttons(Summary summary) => summary.Visibility == Visibility.Others
        ? []
        :
        [
            .. summary is { IsEmpty: false, Team.RemovedAt: null } ? PostButtons(summary) : [],
            Button(summary, "Markdown", MarkdownRoute),
            Button(summary, "CSV", TableRoute),
        ];

    private static IEnumerable<Button> PostButtons(Summary summary) =>
        from choice in new[]
        {
            (Post: RecurringPost.Summary, Label: "Post to channel"),
            (Post: RecurringPost.Counts, Label: "Post counts to summary channel"),
        }
        where SummaryChannel.Find(choice.Post, summary.Cohort, summary.Team) is not null
        select Button(summary, choice.Label, PostRoute, (long)choice.Post);

    private static Button Button(Summary summary, string label, string route, params IEnumerable<long> more) => new(
        ButtonStyle.Secondary,
        label,
        new CustomId(route, summary.Cohort.CohortId, [summary.Team.TeamId.Value, summary.Week, .. more]).ToString());
}
