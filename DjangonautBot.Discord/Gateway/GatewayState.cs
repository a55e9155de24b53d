namespace DjangonautBot.Discord.Gateway;

/// <summary>State of the gateway connection.</summary>
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

    /// <summary>Pausing between two attempts, or until the identify budget is reset.</summary>
    Waiting,

    /// <summary>Shut down, or closed by Discord for good.</summary>
    Stopped,
}
