namespace DjangonautBot.Features.Questions;

/// <summary>State of a question.</summary>
public enum QuestionState
{
    /// <summary>Waits for an answer.</summary>
    Open,

    /// <summary>Has an answer; another is welcome.</summary>
    Answered,

    /// <summary>Closed by the asker or by a person who may answer.</summary>
    Settled,

    /// <summary>Withdrawn by the asker, or removed by a Captain.</summary>
    Withdrawn,
}
