using System.Text;
using Discord.Net.WebSockets;

namespace DjangonautBot.DiscordNet.Library;

/// <summary>
/// Discord.Net's own web socket, uncompressed, with a listener beside the library. The library is not handed interactions: it would
/// keep their people, and does not know all components of their messages.
/// </summary>
internal sealed class ObservedWebSocket : IWebSocketClient
{
    private const string Compression = "&compress=zlib-stream";

    private readonly IWebSocketClient _socket = DefaultWebSocketProvider.Instance();
    private readonly TimeProvider _time;

    public ObservedWebSocket(TimeProvider time)
    {
        _time = time;
        _socket.TextMessage += ReceiveAsync;
        _socket.Closed += CloseAsync;
    }

    public event Func<string, Task>? TextMessage;

    public event Func<Exception, Task>? Closed;

    // Only compressed frames are binary.
    public event Func<byte[], int, int, Task> BinaryMessage
    {
        add { }
        remove { }
    }

    public ISocketListener? Listener { get; set; }

    public void SetHeader(string key, string value) => _socket.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => _socket.SetCancelToken(cancelToken);

    public Task ConnectAsync(string host)
    {
        Listener?.OnConnecting();
        return _socket.ConnectAsync(host.Replace(Compression, "", StringComparison.Ordinal));
    }

    public Task DisconnectAsync(int closeCode = 1000)
    {
        Listener?.OnClosed(null);
        return _socket.DisconnectAsync(closeCode);
    }

    public Task SendAsync(byte[] data, int index, int count, bool isText)
    {
        Listener?.OnSending(Frame.ReadOpcode(data.AsMemory(index, count)));
        return _socket.SendAsync(data, index, count, isText);
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReceiveAsync(string text)
    {
        var receivedTimestamp = _time.GetTimestamp();
        using var frame = Frame.Read(Encoding.UTF8.GetBytes(text));
        if (TextMessage is { } library)
        {
            await library(frame.ForLibrary ?? text);
        }

        Listener?.OnReceived(frame, receivedTimestamp);
    }

    private async Task CloseAsync(Exception reason)
    {
        Listener?.OnClosed(reason);
        if (Closed is { } library)
        {
            await library(reason);
        }
    }
}
