using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>Texts of answers: posts, notices to askers, and replies to authors.</summary>
internal static class AnswerMessages
{
    public const string WithdrawnMeanwhile =
        "🍃 While you were writing, this question was taken back, so nothing was posted. Here is what you wrote, in case you need it:";

    public const string NoWords = "🌱 There was nothing in it yet. A hint, a link or “I had that too” is plenty.";

    private const string ThatHelped = "💚 That helped";
    private const int LongestReminder = 200;

    public static OutgoingMessage Helped { get; } =
        new(
            AllowedMentions.None,
            "💚 Good to hear, and thank you for saying so! Whoever answered sees it, without your name where you asked anonymously.");

    public static OutgoingMessage Answered(Question question) => new(
        AllowedMentions.None,
        "💬 Thank you! Your answer is on its way, and whoever asked hears of it."
        + (question.State == QuestionState.Settled ? " The question was settled meanwhile; it is welcome all the same." : ""));

    public static OutgoingMessage Added(Question question) => new(
        AllowedMentions.None,
        question.IsAnonymous
            ? "🕶️ It is on its way, from “the person who asked”."
            : "💬 It is on its way, below your question.");

    /// <summary>Returns the text to its author, because few will find it without a post.</summary>
    public static OutgoingMessage AnsweredButLocked(string text) =>
        TypedText.GiveBack(
            "🔒 Thank you! The thread of this question is locked, so your answer cannot be posted there. Whoever asked hears of it, "
            + "and it is kept "
                + "with the question in `/questions`. Here are your words:",
            text);

    /// <inheritdoc cref="AnsweredButLocked"/>
    public static OutgoingMessage AddedButLocked(string text) =>
        TypedText.GiveBack(
            "🔒 The thread of this question is locked, so it cannot be posted there. It is kept with the question in `/questions`. "
                + "Here are your words:",
            text);

    /// <summary>Post of an answer below its question; in the Navigators' channel a line without the text.</summary>
    public static OutgoingMessage Post(Question question, Team? team, QuestionAnswer answer)
    {
        var title = Author(question, answer);
        if (question.Audience == QuestionAudience.Navigators)
        {
            return new OutgoingMessage(
                AllowedMentions.None,
                answer.IsFromAsker
                    ? "💬 The person who asked added something to their question for Navigators."
                    : $"💬 **{QuestionText.Name(title)}** answered a question for Navigators.{(answer.HasHelped ? $" {ThatHelped}." : "")}",
                Components: [new ActionRow(QuestionButtons.Open(question))]);
        }

        return new Card(
            CardColor.Green,
            FittingText.Signed(title, answer.Text, team?.TrackerUrl),
            answer.HasHelped ? (CardPart)$"-# {ThatHelped}" : null,
            new CardPart.Buttons(QuestionButtons.Answer(question, "Answer too") with { Style = ButtonStyle.Secondary })).ToMessage();
    }

    /// <summary>Display name of an answer's author.</summary>
    public static string Author(Question question, QuestionAnswer answer) => answer switch
    {
        { IsFromAsker: true } when question.AskedBy is { } asker => $"{asker}, who asked",
        { IsFromAsker: true } => "The person who asked",
        _ => answer.DisplayName ?? "Somebody",
    };

    /// <summary>Direct message to the asker.</summary>
    public static OutgoingMessage Notice(Question question, Cohort cohort, Team? team, QuestionAnswer answer)
    {
        var asked = DiscordText.Line(question.Text, team?.TrackerUrl, LongestReminder);
        var (who, words) = answer switch
        {
            { Text.Length: > 0 } => (
                $"**{QuestionText.Name(answer.DisplayName ?? "Somebody")}** answered",
                FittingText.Block(null, answer.Text, team?.TrackerUrl)),
            { ChannelId: { } channelId, MessageId: { } messageId } => (
                $"<@{answer.UserId}> answered in [this message]({MessageLink.Of(cohort.GuildId, channelId, messageId)})",
                (FittingText?)null),
            _ => ("Somebody answered, and has taken it back since,", null),
        };
        var buttons = QuestionButtons.ForTheAsker(question).Where(_ => question.State != QuestionState.Withdrawn).ToList();
        if (!answer.HasHelped)
        {
            buttons.Insert(0, QuestionButtons.Helped(question.CohortId, answer.AnswerId));
        }

        return new Card(
            CardColor.Green,
            $"💬 {who} {QuestionMessages.WhatYouAsked(team)}:\n> {asked}{(answer.HasHelped ? "\n💚 You said that this helped." : "")}",
            words is null ? null : (CardPart)words,
            new CardPart.Buttons(
                buttons.DefaultIfEmpty(QuestionButtons.OpenList(cohort.CohortId, "Open questions")))).ToMessage();
    }
}
