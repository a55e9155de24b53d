namespace DjangonautBot.Interactions;

/// <summary>Outcome of an interaction, as the person behind it saw it.</summary>
internal enum InteractionOutcome
{
    /// <summary>Discord could not be reached, or did not take the response for a reason that nobody foresaw.</summary>
    Unanswered,

    Answered,

    /// <summary>The person was told why not, and what to do next.</summary>
    Declined,

    /// <summary>The handler threw: the person was told a reference.</summary>
    Failed,

    /// <summary>Discord refused the response's content: the person was told a reference.</summary>
    Refused,

    /// <summary>The work is done, but Discord did not take the response: it came after its time, or for the second time.</summary>
    NotTaken,

    /// <summary>Discord had given it up before the bot had it, so nothing was done.</summary>
    GivenUp,
}
