namespace DjangonautBot.Features.Questions;

/// <summary>How far a question has come.</summary>
public enum QuestionState
{
    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>There is an answer; another is welcome.</summary>
    Answered,

    /// <summary>The asker, or somebody who may answer, called it done.</summary>
    Settled,

    /// <summary>The asker took it back, or a Captain took it away.</summary>
    Withdrawn,
}
