using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>The questions of each cohort. Who asked an anonymous one cannot be learned here.</summary>
public interface IQuestions
{
    /// <summary>A team's questions that wait for an answer, the oldest first.</summary>
    /// <param name="widest">Team: only those that were asked the team. Navigators: all; for Navigators and Captains only.</param>
    IReadOnlyList<Question> ListOpen(TeamId teamId, QuestionAudience widest);

    /// <summary>All teams' questions that wait for an answer, the oldest first.</summary>
    /// <inheritdoc cref="ListOpen(TeamId, QuestionAudience)"/>
    IReadOnlyList<Question> ListOpen(CohortId cohortId, QuestionAudience widest);

    /// <summary>
    /// What a team asked in a week and what was answered to it, whatever became of it: to find tickets and pull requests in.
    /// </summary>
    /// <inheritdoc cref="ListOpen(TeamId, QuestionAudience)"/>
    IReadOnlyList<string> ListTexts(TeamId teamId, int week, QuestionAudience widest);
}
