using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>Questions of each cohort. They do not reveal the askers of anonymous questions.</summary>
public interface IQuestions
{
    /// <summary>Open questions of a team, the oldest first, without anonymous ones to Navigators, which belong to no team.</summary>
    /// <param name="widest">
    /// Widest audience of the questions. Team: only questions to the team. Navigators: all, for Navigators and Captains only.
    /// </param>
    IReadOnlyList<Question> ListOpen(TeamId teamId, QuestionAudience widest);

    /// <summary>Open questions of all teams and of none, the oldest first.</summary>
    /// <inheritdoc cref="ListOpen(TeamId, QuestionAudience)"/>
    IReadOnlyList<Question> ListOpen(CohortId cohortId, QuestionAudience widest);

    /// <summary>
    /// Texts of a team's questions of a week and of their answers in every state but withdrawn, to find tickets and pull requests in.
    /// </summary>
    /// <inheritdoc cref="ListOpen(TeamId, QuestionAudience)"/>
    IReadOnlyList<string> ListTexts(TeamId teamId, int week, QuestionAudience widest);

    /// <summary>Texts of a team's questions of a week and of their answers, as messages quote them.</summary>
    IReadOnlyList<Quote> ListQuotes(TeamId teamId, int week);
}
