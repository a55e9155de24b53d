namespace DjangonautBot.Discord.Gateway;

/// <summary>Discord closed the connection for good. The message says why and what to do, for the person who runs the bot.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
public sealed class GatewayClosedException(int closeCode, string explanation) : Exception(explanation)
{
    /// <summary>4004, 4010, 4011, 4012, 4013 or 4014.</summary>
    public int CloseCode { get; } = closeCode;
}
