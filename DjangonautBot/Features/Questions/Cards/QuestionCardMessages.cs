using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>A question as a card, a line, a direct message, and as a whole.</summary>
internal static class QuestionCardMessages
{
    private const int LongestAuthor = 200;

    // With the question, its names and buttons, this many texts fit into one message.
    private const int MostAnswers = 25;

    /// <summary>Card in the team's channel, with the names of those who answered.</summary>
    public static OutgoingMessage Card(Question question, Cohort cohort, Team? team, IReadOnlyList<QuestionAnswer> answers) =>
        Write(question, team, [Names(cohort, answers)], QuestionButtons.ForAll(question)).ToMessage();

    /// <summary>
    /// One line for the Navigators' channel, which others may read. An anonymous question has no team, which would narrow down the asker.
    /// </summary>
    public static OutgoingMessage Line(Question question, Team? team, IReadOnlyList<QuestionAnswer> answers)
    {
        var from = team is null ? "" : $" from *{Markdown.Escape(team.Name)}*";
        var given = answers.Count(answer => !answer.IsFromAsker);
        var state = question.State switch
        {
            QuestionState.Settled => "✅ settled",
            _ when given == 0 => "waits for an answer",
            _ => $"💬 {Numbers.Of(given, "answer")}",
        };
        return new OutgoingMessage(
            AllowedMentions.None,
            $"❓ A question for Navigators{from} · {Dates.Ago(question.AskedAt)} · {state}{MeToos(question, " · ")}",
            Components: [new ActionRow(QuestionButtons.Open(question))]);
    }

    /// <summary>Direct message with the question for one Navigator, if they have no channel.</summary>
    public static OutgoingMessage Direct(Question question, Cohort cohort, Team? team, IReadOnlyList<QuestionAnswer> answers) =>
        Card(question, cohort, team, answers) with
        {
            Content =
                $"❓ Somebody in *{Markdown.Escape(cohort.Name)}* has a question for Navigators. You get it here because there is no "
                    + "Navigators' channel yet.",
        };

    /// <summary>Question with all answers for one reader; as a file if it is too long.</summary>
    public static OutgoingMessage Whole(QuestionContext context, IReadOnlyList<QuestionAnswer> answers)
    {
        var buttons = context.IsOwn ? QuestionButtons.ForTheAsker(context.Question) : QuestionButtons.ForAll(context.Question);
        var texts = answers.Where(answer => answer.Text.Length > 0).ToList();
        var names = Names(context.Cohort, [.. answers.Where(answer => answer.Text.Length == 0)]);
        var all = Write(
            context.Question,
            context.Team,
            [.. texts.Select(answer => Answer(context.Question, context.Team, answer)), names],
            buttons);
        return (texts.Count <= MostAnswers ? all.ToWholeMessage() : null)
            ?? Write(context.Question, context.Team, ["📄 There is a lot to read here; all of it is in the file."], buttons)
                .ToMessage(new FileAttachment("question.txt", Encoding.UTF8.GetBytes(Plain(context.Question, answers))));
    }

    /// <summary>Replacement for a withdrawn question whose thread holds messages of others.</summary>
    public static OutgoingMessage Withdrawn(Cohort cohort) => new(
        AllowedMentions.None,
        "🍃 A question stood here and was taken back.",
        Components: [new ActionRow(QuestionButtons.OpenList(cohort.CohortId, "Open questions"))]);

    /// <summary>
    /// Name without any typed text, because the name of a thread outlives the question; the number tells those of one day apart.
    /// </summary>
    public static string ThreadName(Question question, Cohort cohort) =>
        $"💬 Question {question.QuestionId.Value} of {Dates.ShortDay(question.AskedAt.InZone(cohort.TimeZone).Date)}";

    private static string Heading(Question question, QuestionAnswer answer) =>
        Excerpt.Of(AnswerMessages.Author(question, answer), LongestAuthor) + (answer.HasHelped ? " 💚" : "");

    private static Card Write(
        Question question, Team? team, IReadOnlyList<CardPart?> below, IEnumerable<Button> buttons) => new(
        CardColor.Blue,
        [
            $"### {Title(question.State)}\n"
                + $"**{Markdown.Escape(Excerpt.Of(question.AskedBy ?? "Somebody, anonymously,", LongestAuthor))}** asks",
            FittingText.Block(null, question.Text, team?.TrackerUrl),
            .. below,
            MeToos(question) is { Length: > 0 } others ? (CardPart)$"-# {others}" : null,
            new CardPart.Buttons(buttons),
        ]);

    private static string Title(QuestionState state) => state switch
    {
        QuestionState.Open => "❓ Who knows?",
        QuestionState.Answered => "💬 Answered · another answer is welcome",
        _ => "✅ Settled",
    };

    private static CardPart Answer(Question question, Team? team, QuestionAnswer answer) =>
        FittingText.Signed(Heading(question, answer), answer.Text, team?.TrackerUrl);

    private static CardPart? Names(Cohort cohort, IReadOnlyList<QuestionAnswer> answers)
    {
        var names = answers.Where(answer => !answer.IsFromAsker).Select(answer => Name(cohort, answer)).ToList();
        return names.Count == 0 ? null : FittingText.Items("**Answered by**", names, "\n");
    }

    private static string Name(Cohort cohort, QuestionAnswer answer)
    {
        var who = answer switch
        {
            { MessageId: { } messageId, ChannelId: { } channelId } =>
                $"<@{answer.UserId}> in [this message]({MessageLink.Of(cohort.GuildId, channelId, messageId)})",
            _ => QuestionText.Name(answer.DisplayName ?? "Somebody"),
        };
        return answer.HasHelped ? $"{who} 💚" : who;
    }

    private static string MeToos(Question question, string before = "") => question.MeToos switch
    {
        0 => "",
        1 => $"{before}🙋 1 other would like to know too",
        var others => $"{before}🙋 {others} others would like to know too",
    };

    private static string Plain(Question question, IReadOnlyList<QuestionAnswer> answers) => string.Join(
        "\n\n",
        answers.Where(answer => answer.Text.Length > 0)
            .Select(answer => $"{Heading(question, answer)}\n{answer.Text}")
            .Prepend($"{question.AskedBy ?? "Somebody"} asks\n{question.Text}"));
}
