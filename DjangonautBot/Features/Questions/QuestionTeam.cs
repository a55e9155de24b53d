using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Questions;

/// <summary>Team of a question, as far as its readers may know it.</summary>
internal static class QuestionTeam
{
    /// <summary>Finds the team of a question, also a removed one; null for an anonymous question to Navigators.</summary>
    public static Team? FindOf(this ITeams teams, Question question) =>
        question.TeamId is { } teamId ? teams.Find(question.CohortId, teamId) : null;
}
