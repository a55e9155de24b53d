namespace DjangonautBot.Features.Questions;

/// <summary>Audience of a question.</summary>
public enum QuestionAudience
{
    /// <summary>The asker's team, in its channel.</summary>
    Team,

    /// <summary>The Navigators of the cohort and its Captains.</summary>
    Navigators,
}
