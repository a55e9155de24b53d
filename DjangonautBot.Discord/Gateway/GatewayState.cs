namespace DjangonautBot.Discord.Gateway;

/// <summary>State of a connection to the gateway.</summary>
public enum GatewayState
{
    /// <summary>Opening a socket and waiting for Hello.</summary>
    Connecting,

    /// <summary>Requesting a new session after Hello.</summary>
    Identifying,

    /// <summary>Resuming the previous session after Hello.</summary>
    Resuming,

    /// <summary>Receiving events.</summary>
    Ready,

    /// <summary>Pausing between two attempts, until other shards have identified, or until the identify budget is reset.</summary>
    Waiting,

    /// <summary>Shut down, or closed by Discord for good.</summary>
    Stopped,
}
