namespace DjangonautBot.Discord.Gateway;

/// <summary>Where the gateway connection is in its life.</summary>
public enum GatewayState
{
    /// <summary>Opening a socket and waiting for Hello.</summary>
    Connecting,

    /// <summary>Hello has come; a new session is being asked for.</summary>
    Identifying,

    /// <summary>Hello has come; the old session is being taken up again.</summary>
    Resuming,

    /// <summary>Events arrive.</summary>
    Ready,

    /// <summary>Between two tries, or until the identify budget is filled again.</summary>
    Waiting,

    /// <summary>Shut down, or refused for good.</summary>
    Stopped,
}
