using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>Texts of the message command <em>Mark as answer</em>.</summary>
internal static class MarkAsAnswerMessages
{
    public const string Command = "Mark as answer";
    public const string Route = "question.mark";

    public const string IsOfABot =
        "🌱 This message is a bot's. Please mark what a person wrote; answers given with *Answer* are known already.";

    public const string NothingOpen = "🌱 No question waits for an answer where you can answer. `/questions` shows what there is.";

    public const string ChannelIsRestricted =
        "🌱 Whoever asked may not be able to look into this channel, so a link would not help them. "
        + "Please open the question, here or with `/questions`, and give the answer with *Answer*: then I bring it to them.";

    private const int LongestLabel = 90;

    public static OutgoingMessage MarkedAlready { get; } = new(AllowedMentions.None, "✅ This message is linked to that question already.");

    public static OutgoingMessage Choose(CohortId cohortId, Message message, IReadOnlyList<Question> open) =>
        new(
            AllowedMentions.None,
            "💬 Which question does this message answer?",
            Components:
            [
                new ActionRow(
                    new StringSelect(
                        new CustomId(
                            Route,
                            cohortId,
                            (long)message.ChannelId.Value,
                            (long)message.Id.Value,
                            (long)message.Author.Id.Value).ToString(),
                        [
                            .. open.Select(question => new SelectOption(
                                Excerpt.Of(question.Text.ReplaceLineEndings(" "), LongestLabel),
                                question.QuestionId.ToString(),
                                question.AskedBy is { } asker ? Excerpt.Of($"asked by {asker}", LongestLabel) : "asked anonymously")),
                        ],
                        "Choose a question")),
            ]);

    public static OutgoingMessage Marked(Question question, LinkedMessage message)
    {
        var shown = question.Audience == QuestionAudience.Team
            ? $"The card names <@{message.AuthorId}>"
            : $"It counts as an answer, named with <@{message.AuthorId}> when somebody opens the question";
        return new OutgoingMessage(AllowedMentions.None, $"✅ Linked. {shown}, and whoever asked hears of it. Thank you!");
    }
}
