namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>Why one connection came to its end.</summary>
internal abstract record ConnectionEnd
{
    /// <summary>Discord closed it, or it broke and there is no code.</summary>
    public sealed record Closed(int? Code) : ConnectionEnd;

    /// <summary>The other side fell silent: no answer to a heartbeat, or no Hello.</summary>
    public sealed record Silent : ConnectionEnd;

    /// <summary>Discord asked for it: this part of its gateway is going down (op 7).</summary>
    public sealed record ReconnectRequested : ConnectionEnd;

    /// <summary>Discord does not take the session as it is (op 9).</summary>
    /// <param name="CanResume">False: it is gone for good.</param>
    public sealed record SessionInvalid(bool CanResume) : ConnectionEnd;

    /// <summary>The bot itself is stopping.</summary>
    public sealed record ShutDown : ConnectionEnd;
}
