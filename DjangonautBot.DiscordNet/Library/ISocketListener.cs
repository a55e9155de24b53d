namespace DjangonautBot.DiscordNet.Library;

/// <summary>Listens to a web socket beside the library, which has seen a frame before it comes here.</summary>
internal interface ISocketListener
{
    void OnConnecting();

    /// <param name="opcode">Opcode of the frame.</param>
    void OnSending(int opcode);

    /// <param name="receivedTimestamp">Time of receipt, before the library saw the frame.</param>
    void OnReceived(Frame frame, long receivedTimestamp);

    /// <param name="reason">Discord's close code, or the failure of the connection; null if the library closed it.</param>
    void OnClosed(Exception? reason);
}
