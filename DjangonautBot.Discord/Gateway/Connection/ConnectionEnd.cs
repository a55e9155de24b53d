namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>Reason for the end of a connection.</summary>
internal abstract record ConnectionEnd
{
    /// <summary>Discord closed the connection, or it broke without a close code.</summary>
    public sealed record Closed(int? Code) : ConnectionEnd;

    /// <summary>Discord fell silent: no acknowledgement of a heartbeat, or no Hello.</summary>
    public sealed record TimedOut : ConnectionEnd;

    /// <summary>Discord asked the bot to reconnect, because this part of its gateway is going down (op 7).</summary>
    public sealed record ReconnectRequested : ConnectionEnd;

    /// <summary>Discord rejected the session (op 9).</summary>
    /// <param name="CanResume">False if the session is lost for good.</param>
    public sealed record SessionInvalid(bool CanResume) : ConnectionEnd;

    /// <summary>The bot is stopping.</summary>
    public sealed record ShutDown : ConnectionEnd;
}
