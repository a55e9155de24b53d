namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>What to do after a connection was closed.</summary>
internal enum CloseAction
{
    /// <summary>Connect again and take up the session.</summary>
    Resume,

    /// <summary>Connect again with a new session.</summary>
    IdentifyAnew,

    /// <summary>Never connect again: it would be refused for the same reason.</summary>
    GiveUp,
}
