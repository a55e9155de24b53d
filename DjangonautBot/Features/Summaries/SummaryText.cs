using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Questions;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Features.Summaries;

/// <summary>Summary that is readable in a minute. Its parts fit into one card, even if every character has to be escaped.</summary>
/// <param name="IsWhole">Whether the text is complete, with nothing shortened or left out.</param>
internal sealed record SummaryText(IReadOnlyList<CardPart> Parts, bool IsWhole)
{
    private const int LongestName = 24;
    private const int LongestCheckIns = 1700;
    private const int LongestSection = 450;
    private const int LongestMentions = 300;

    public static SummaryText Of(Summary summary)
    {
        var tracker = summary.Team.TrackerUrl;
        var workedOn = SummarySection.Of(
            [.. summary.CheckIns.Select(checkIn => WorkedOn(summary, checkIn)).OfType<SummaryLine>()],
            tracker,
            most: 10,
            words: 640,
            LongestCheckIns);
        var stuck = SummarySection.Of([.. WhoIsStuck(summary).Select(Stuck)], tracker, most: 4, words: 240, LongestSection);
        var questions = SummarySection.Of(
            [.. summary.Questions.Select(question => Waiting(summary, question))],
            tracker,
            most: 2,
            words: 160,
            LongestSection);
        var wins = SummarySection.Of([.. summary.Wins.Select(Celebrated)], tracker, most: 4, words: 240, LongestSection);
        var mentions = Mentioned(summary.Mentions);
        string?[] beginning = [Participation(summary), summary.Questions.Count == 0 ? CountOfQuestions(summary) : null];
        return new SummaryText(
            [
                $"### 🌌 Week {summary.Week} of {summary.Cohort.Weeks} in team {Markdown.Escape(summary.Team.Name)}\n"
                    + string.Join('\n', beginning.OfType<string>()),
                .. new[] { workedOn?.Text, Private(summary) }.OfType<string>().Select(text => (CardPart)text),
                .. Section("🧩 Stuck", stuck),
                .. Section($"❓ {Waiting(summary.QuestionsWaiting)}", questions),
                .. Section("🎉 To celebrate", wins),
                .. Section($"🎫 {SummaryWords.Mentions(summary.Mentions)}", mentions),
            ],
            IsWhole: new[] { workedOn, stuck, questions, wins, mentions }.All(section => section is null or { IsWhole: true }));
    }

    private static string Participation(Summary summary) =>
        $"{ProgressBar.Of(summary.CheckedIn, summary.Djangonauts)} {SummaryWords.Participation(summary)}".TrimStart();

    private static string? Private(Summary summary) =>
        summary.Private == 0 ? null : $"{SummaryWords.Lock} {Numbers.Of(summary.Private, "check-in")} for Navigators and Captains only";

    private static string? CountOfQuestions(Summary summary) =>
        summary.QuestionsWaiting == 0 ? null : $"❓ {Waiting(summary.QuestionsWaiting)}";

    private static string Waiting(int questions) => $"{Numbers.Of(questions, "question")} waiting for an answer";

    private static SummaryLine? WorkedOn(Summary summary, CheckIn checkIn)
    {
        var name = Name(checkIn.DisplayName, Link(summary, checkIn.CardChannelId, checkIn.CardMessageId));
        return SummaryWords.WorkedOn(checkIn) is { } words
            ? new SummaryLine($"{name}{Lock(checkIn.Audience == Audience.Guides)} ", words)
            : null;
    }

    // A text that waits as a question is listed there only.
    private static IEnumerable<CheckIn> WhoIsStuck(Summary summary) =>
        summary.CheckIns.Where(checkIn => checkIn.Stuck.Length > 0 && !summary.Questions.Any(question => question.Text == checkIn.Stuck));

    private static SummaryLine Stuck(CheckIn checkIn) =>
        new($"{Name(checkIn.DisplayName)}{Lock(checkIn.Audience == Audience.Guides)} ", checkIn.Stuck);

    private static SummaryLine Waiting(Summary summary, Question question)
    {
        var name = Name(question.AskedBy ?? SummaryWords.Somebody, Link(summary, question.CardChannelId, question.CardMessageId));
        return new SummaryLine($"{name}{Lock(question.Audience == QuestionAudience.Navigators)} ", question.Text);
    }

    private static SummaryLine Celebrated(SummaryWin win) => new($"{Name(win.DisplayName)}{Lock(win.IsPrivate)} ", win.Text);

    private static SummarySection? Mentioned(IReadOnlyList<TrackerMention> mentions)
    {
        var links = mentions.Select(mention => $"[{Markdown.Escape(mention.Name)}](<{mention.Url}>)").ToList();
        var text = AsManyAsFit.Join(links, " · ", LongestMentions);
        return links.Count == 0 ? null : new SummarySection(text, text == string.Join(" · ", links));
    }

    private static IEnumerable<CardPart> Section(string name, SummarySection? section) =>
        section is null ? [] : [$"**{name}**\n{section.Text}"];

    private static string Name(string name, string? link = null)
    {
        var shown = Markdown.Escape(Excerpt.Of(name, LongestName));
        return link is null ? $"**{shown}**" : $"**[{shown}]({link})**";
    }

    private static string Lock(bool isPrivate) => isPrivate ? $" {SummaryWords.Lock}" : "";

    private static string? Link(Summary summary, Snowflake? channelId, Snowflake? messageId) =>
        channelId is { } channel && messageId is { } message ? MessageLink.Of(summary.Cohort.GuildId, channel, message) : null;
}
