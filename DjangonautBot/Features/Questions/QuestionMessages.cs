using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions;

/// <summary>Refusals that more than one action on a question gives.</summary>
internal static class QuestionMessages
{
    public const string IsGone = "🍃 This question is not here any more. `/questions` shows those that are.";

    public const string NotForYou = "🌱 This question is for others to answer: its team, or the Navigators. `/questions` shows yours.";

    public const string OnlyTheAsker = "🌱 Only whoever asked can do that.";

    public const string IsWithdrawn = "🍃 This question was taken back, so it needs no answer any more. Thank you all the same!";

    /// <param name="team">Null for an anonymous question to Navigators.</param>
    public static string WhatYouAsked(Team? team) =>
        team is null ? "what you asked Navigators" : $"what you asked in *{Markdown.Escape(team.Name)}*";

    public static string IsSettled(Question question) => question.State == QuestionState.Withdrawn
        ? IsWithdrawn
        : "✅ This question is settled already. If you have something to add, *Answer* is still there.";
}
