namespace DjangonautBot.Discord.Gateway;

/// <summary>
/// Thrown when Discord closes the connection for good. The message gives the reason and the remedy, for the person who runs the bot.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
public sealed class GatewayClosedException(int closeCode, string explanation) : Exception(explanation)
{
    /// <summary>Close code: 4004, 4010, 4011, 4012, 4013 or 4014.</summary>
    public int CloseCode { get; } = closeCode;
}
