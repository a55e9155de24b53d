namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>Action after the end of a connection.</summary>
internal enum CloseAction
{
    /// <summary>Connect again and resume the session.</summary>
    Resume,

    /// <summary>Connect again with a new session.</summary>
    IdentifyAnew,

    /// <summary>Never connect again, because it would be refused for the same reason.</summary>
    GiveUp,
}
