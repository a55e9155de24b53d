namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Outcome of a direct message.</summary>
public enum DirectMessageOutcome
{
    Arrived,

    /// <summary>The person takes no direct messages from this server's members.</summary>
    Closed,
}
