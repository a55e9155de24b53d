namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>What a socket received: a whole message, or its end.</summary>
/// <param name="Message">UTF-8; valid until the next one is received.</param>
/// <param name="IsEnd">Nothing more will come.</param>
/// <param name="CloseCode">Why it ended; none where the connection broke.</param>
public readonly record struct TransportFrame(ReadOnlyMemory<byte> Message, bool IsEnd, int? CloseCode)
{
    public static TransportFrame Text(ReadOnlyMemory<byte> message) => new(message, IsEnd: false, CloseCode: null);

    public static TransportFrame End(int? closeCode) => new(default, IsEnd: true, closeCode);
}
