namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>A message received from a socket, or its end.</summary>
/// <param name="Message">A whole message in UTF-8, valid until the next one is received.</param>
/// <param name="IsEnd">True if nothing more will be received.</param>
/// <param name="CloseCode">Close code of the end; null if the connection broke.</param>
public readonly record struct TransportFrame(ReadOnlyMemory<byte> Message, bool IsEnd, int? CloseCode)
{
    /// <summary>Creates a frame with a message.</summary>
    public static TransportFrame Text(ReadOnlyMemory<byte> message) => new(message, IsEnd: false, CloseCode: null);

    /// <summary>Creates the last frame of a connection.</summary>
    public static TransportFrame End(int? closeCode) => new(default, IsEnd: true, closeCode);
}
