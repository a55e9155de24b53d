namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Outcome of one look at a delivery.</summary>
internal enum DeliveryOutcome
{
    /// <summary>Its message is in Discord, and was not there before.</summary>
    Sent,

    /// <summary>Its message was brought up to date.</summary>
    Updated,

    /// <summary>Its message was taken away, as was asked for.</summary>
    Removed,

    /// <summary>Nothing is to be posted, or no longer.</summary>
    Skipped,

    /// <summary>It is due later.</summary>
    Postponed,

    /// <summary>Discord did not answer, or the server was away: it is tried again.</summary>
    Retried,

    /// <summary>The bot may not post there: it waits for the permission.</summary>
    Paused,

    /// <summary>Its message was gone: it is posted anew.</summary>
    BegunAnew,

    /// <summary>It was given up without a word to the Captains, because nobody can help.</summary>
    GivenUp,

    /// <summary>Discord did not take it: Captains are told.</summary>
    SetAside,
}
