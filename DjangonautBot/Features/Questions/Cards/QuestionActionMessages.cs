using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>Replies to the buttons of a question's card, and notices to its asker about them.</summary>
internal static class QuestionActionMessages
{
    public const string NotYours = "🧭 This is another team's. Please ask a Captain who looks after it.";

    public const string NotAnonymous = "🌱 This question has a name on it. Please talk to whoever asked.";

    private const int LongestReminder = 200;

    public static OutgoingMessage Counted { get; } = Message("🙋 You are counted, without your name. Good that somebody asked!");

    public static OutgoingMessage CountedAlready { get; } = Message("🙋 You are counted already, without your name.");

    public static OutgoingMessage Settled { get; } = Message(
        "✅ Settled it is. Nobody is told by whom; whoever asked can say that it is still open, and answers are welcome.");

    public static OutgoingMessage Reopened { get; } = Message("❓ It is open, and waits for an answer. Good that you say so!");

    public static OutgoingMessage Removed { get; } = Message(
        "🍃 It is taken away. Nobody learns whose it was. Whoever asked keeps their words in `/me export`; if they take direct messages, "
        + "I bring them the words back, kindly.");

    /// <summary>Returns the asker's words, so that a tap loses nothing.</summary>
    /// <param name="additions">Texts that the asker added to the question.</param>
    public static OutgoingMessage Withdrawn(Question question, Team? team, IReadOnlyList<QuestionAnswer> additions) =>
        WithWords("🍃 Taken back. Here are your words, should you want to ask in another way.", question, team, additions);

    /// <inheritdoc cref="Withdrawn"/>
    public static OutgoingMessage RemovedNotice(Question question, Team? team, IReadOnlyList<QuestionAnswer> additions) =>
        WithWords(
            $"🍃 A Captain took your anonymous question {To(team)} away. Nobody here was told who asked. Here "
                + "are your words; "
                + "you can ask in another way, or talk to a Captain whom you trust.",
            question,
            team,
            additions) with
        {
            Components = [new ActionRow(QuestionButtons.OpenList(question.CohortId, "Open questions"))],
        };

    public static OutgoingMessage SettledNotice(Question question, Team? team) =>
        new(
            AllowedMentions.None,
            $"✅ Somebody called {QuestionMessages.WhatYouAsked(team)} settled:\n> "
                + $"{DiscordText.Line(question.Text, team?.TrackerUrl, LongestReminder)}\n"
                + "If it still puzzles you, keep it open; that is very welcome.",
            Components: [new ActionRow([.. QuestionButtons.ForTheAsker(question)])]);

    public static string HistoryOfRemoval(Team? team) => team is null
        ? "took an anonymous question to Navigators away"
        : $"took an anonymous question away in *{Markdown.Escape(team.Name)}*";

    private static string To(Team? team) => team is null ? "to Navigators" : $"in *{Markdown.Escape(team.Name)}*";

    private static OutgoingMessage WithWords(string text, Question question, Team? team, IReadOnlyList<QuestionAnswer> additions)
    {
        var words = string.Join("\n\n", additions.Select(addition => addition.Text).Prepend(question.Text));
        return Excerpt.Length(words) <= Question.LongestText
            ? new OutgoingMessage(AllowedMentions.None, $"{text}\n\n{QuestionText.Of(words, team?.TrackerUrl)}")
            : TypedText.GiveBack(text, words);
    }

    private static OutgoingMessage Message(string text) => new(AllowedMentions.None, text);
}
