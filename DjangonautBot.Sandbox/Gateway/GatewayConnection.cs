using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Gateway;

/// <summary>
/// One web socket of the bot: a reading and a writing loop, both of which end with <see cref="RunAsync"/>. The frames are
/// interpreted by <see cref="GatewayProtocol"/>.
/// </summary>
internal sealed class GatewayConnection(SandboxWorld world, HttpContext http, WebSocket socket)
{
    private const int MaxPayload = 4096;
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>(new() { SingleReader = true });
    private readonly SendLimit _limit = new(world.WireTime);
    private volatile bool _frozen;
    private bool _closing;

    /// <summary>Session of the connection; null before IDENTIFY or RESUME.</summary>
    public GatewaySession? Session { get; set; }

    public string ResumeUrl => $"ws://{http.Request.Host}/gateway/resume";

    /// <summary>Query of the URL with which it was opened.</summary>
    public IQueryCollection Query => http.Request.Query;

    public void Send(string frame) => _outgoing.Writer.TryWrite(new Outgoing(frame, null));

    /// <summary>Sends a close frame after all frames sent before.</summary>
    public void Close(int code)
    {
        _closing = true;
        if (!CloseCode.KeepsSession(code))
        {
            world.Gateway.Forget(this);
        }

        world.Report(SandboxActivityKind.Gateway, $"→ close {code}");
        _outgoing.Writer.TryWrite(new Outgoing(null, code));
    }

    /// <summary>Cuts the connection without a close frame.</summary>
    public void Abort()
    {
        _outgoing.Writer.TryComplete();
        http.Abort();
    }

    /// <summary>Leaves the connection open but sends nothing any more, not even in a closing handshake.</summary>
    public void Freeze() => _frozen = true;

    public async Task RunAsync(CancellationToken ct)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var protocol = new GatewayProtocol(world, this);
        world.Change(() =>
        {
            world.Gateway.Open(this);
            protocol.Greet();
        });
        var writing = WriteAsync(ended.Token);
        try
        {
            await ReadAsync(protocol, ended.Token);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection is gone; the session is kept for a resume.
        }
        finally
        {
            world.Change(() => world.Gateway.Closed(this));
            _outgoing.Writer.TryComplete();
            if (_frozen)
            {
                await ended.CancelAsync();
            }

            await writing;
        }
    }

    private async Task ReadAsync(GatewayProtocol protocol, CancellationToken ct)
    {
        var buffer = new ArrayBufferWriter<byte>(MaxPayload);
        while (true)
        {
            buffer.ResetWrittenCount();
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer.GetMemory(MaxPayload), ct);
                buffer.Advance(received.Count);
            }
            while (!received.EndOfMessage);

            if (_frozen)
            {
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, world.WireTime, ct);
                }

                continue;
            }

            if (received.MessageType is WebSocketMessageType.Close)
            {
                var code = (int?)socket.CloseStatus;
                world.Change(() => HandleClose(code));
                return;
            }

            world.Change(() => Handle(protocol, buffer.WrittenMemory));
        }
    }

    // A client ends its session by closing with 1000 or 1001, and may rely on that once it has the reply. Its reply to a close
    // of the server's does not end the session.
    private void HandleClose(int? code)
    {
        world.Report(SandboxActivityKind.Gateway, $"← close {code}");
        if (_closing)
        {
            return;
        }

        if (code is 1000 or 1001)
        {
            world.Gateway.Forget(this);
        }

        _outgoing.Writer.TryWrite(new Outgoing(null, code ?? 1000));
    }

    private void Handle(GatewayProtocol protocol, ReadOnlyMemory<byte> payload)
    {
        if (_closing)
        {
            return;
        }

        if (payload.Length > MaxPayload)
        {
            Close(CloseCode.DecodeError);
        }
        else if (!_limit.TryTake())
        {
            Close(CloseCode.RateLimited);
        }
        else if (Parse(payload) is not { ValueKind: JsonValueKind.Object } frame)
        {
            Close(CloseCode.DecodeError);
        }
        else
        {
            HandleFrame(protocol, frame);
        }
    }

    private void HandleFrame(GatewayProtocol protocol, JsonElement frame)
    {
        try
        {
            protocol.Handle(frame);
        }
        catch (Exception mistyped) when (mistyped is InvalidOperationException or FormatException)
        {
            // A field has another type than documented.
            Close(CloseCode.DecodeError);
        }
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonElement.Parse(payload.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        try
        {
            await foreach (var (frame, closeCode) in _outgoing.Reader.ReadAllAsync(ct))
            {
                if (_frozen)
                {
                    continue;
                }

                if (frame is not null)
                {
                    await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, ct);
                    continue;
                }

                await socket.CloseOutputAsync((WebSocketCloseStatus)closeCode!.Value, null, ct);
                return;
            }
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException)
        {
            // As above: the other loop ends as well, and the session is kept.
        }
    }

    private readonly record struct Outgoing(string? Frame, int? CloseCode);
}
