namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>How a direct message went.</summary>
public enum DirectMessageOutcome
{
    Arrived,

    /// <summary>The person takes no direct messages from this server's members.</summary>
    Closed,
}
