namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>Kinds of disturbance of the bot.</summary>
internal enum DisturbanceKind
{
    /// <summary>It is killed and started again.</summary>
    Kill,

    /// <summary>It is asked to stop and started again.</summary>
    Stop,

    /// <summary>It stands still for longer than its lease, while another takes over.</summary>
    Freeze,

    /// <summary>It stands still for some seconds.</summary>
    Pause,

    /// <summary>It runs for a few milliseconds at a time.</summary>
    Starve,

    /// <summary>It loses its connection to the gateway.</summary>
    GatewayDrop,

    /// <summary>Somebody deletes a message of it.</summary>
    Deletion,

    /// <summary>Its commands are refused at first.</summary>
    Registration,

    /// <summary>Its token is rejected once.</summary>
    TokenRejected,

    /// <summary>A request that posts something is answered badly.</summary>
    Posting,

    /// <summary>A response to a person is answered badly.</summary>
    Answering,
}
