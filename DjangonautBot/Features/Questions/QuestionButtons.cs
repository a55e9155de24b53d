using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>Buttons of a question and of the list of questions. They work in direct messages too.</summary>
internal static class QuestionButtons
{
    public const string OpenRoute = "question.open";
    public const string MeTooRoute = "question.me_too";
    public const string SettleRoute = "question.settle";
    public const string ReopenRoute = "question.reopen";
    public const string WithdrawRoute = "question.withdraw";
    public const string RemoveRoute = "question.remove";
    public const string HelpedRoute = "question.helped";
    public const string ListRoute = "question.list";

    /// <summary>Argument of a list button that stands for all teams.</summary>
    public const long AllTeams = 0;

    /// <summary>Buttons for every reader of the question.</summary>
    public static IEnumerable<Button> ForAll(Question question)
    {
        yield return Answer(question, "Answer");
        if (question.State is QuestionState.Open or QuestionState.Answered)
        {
            yield return Of(question, ButtonStyle.Secondary, "Me too", MeTooRoute);
            yield return Settle(question);
        }

        if (question.IsAnonymous)
        {
            yield return Of(question, ButtonStyle.Danger, "Remove", RemoveRoute);
        }
    }

    /// <summary>Buttons for the asker.</summary>
    public static IEnumerable<Button> ForTheAsker(Question question)
    {
        yield return Reply(question);
        if (question.State is QuestionState.Open or QuestionState.Answered)
        {
            yield return Settle(question);
        }
        else if (question.State == QuestionState.Settled)
        {
            yield return Of(question, ButtonStyle.Primary, "Still open", ReopenRoute);
        }

        yield return Withdraw(question);
    }

    public static Button Open(Question question) => Of(question, ButtonStyle.Secondary, "Open", OpenRoute);

    public static Button Answer(Question question, string label) =>
        new AnswerButton(question.CohortId, question.QuestionId).Answer with
        {
            Label = label,
            Style = question.State == QuestionState.Open ? ButtonStyle.Primary : ButtonStyle.Secondary,
        };

    /// <summary>Button for the asker; the form recognises them.</summary>
    public static Button Reply(Question question) =>
        Of(question, ButtonStyle.Secondary, question.IsAnonymous ? "Reply anonymously" : "Reply", AnswerButton.Route);

    public static Button Settle(Question question) => Of(question, ButtonStyle.Success, "Settled", SettleRoute);

    public static Button Withdraw(Question question, string label = "Withdraw") =>
        Of(question, ButtonStyle.Secondary, label, WithdrawRoute);

    public static Button Helped(CohortId cohortId, AnswerId answerId) =>
        new(ButtonStyle.Success, "That helped", new CustomId(HelpedRoute, cohortId, answerId.Value).ToString());

    /// <summary>Opens the first page of the open questions, privately.</summary>
    /// <param name="teamId">Null for the questions of all teams.</param>
    public static Button OpenList(CohortId cohortId, string label, TeamId? teamId = null) =>
        new(
            ButtonStyle.Secondary,
            label,
            new CustomId(ListRoute, cohortId, (long)QuestionState.Open, teamId?.Value ?? AllTeams, 0).ToString());

    private static Button Of(Question question, ButtonStyle style, string label, string route) =>
        new(style, label, new CustomId(route, question.CohortId, question.QuestionId.Value).ToString());
}
