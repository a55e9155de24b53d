using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using DjangonautBot.Discord.Gateway.Transport;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>A socket with the test at its other end, in the role of Discord.</summary>
internal sealed class ScriptedTransport(bool refuses) : IGatewayTransport
{
    /// <summary>The heartbeat interval that Hello gives.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);

    private readonly Channel<TransportFrame> _toBot = Channel.CreateUnbounded<TransportFrame>();
    private readonly Channel<JsonElement> _fromBot = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<int> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri? Address { get; private set; }

    /// <summary>False for a dead link, on which the close frame gets no answer.</summary>
    public bool AnswersClose { get; set; } = true;

    /// <summary>Discord sends a payload.</summary>
    public void Say(string json) => _toBot.Writer.TryWrite(TransportFrame.Text(Encoding.UTF8.GetBytes(json)));

    public void SayHello() =>
        Say($$$"""{"op":10,"d":{"heartbeat_interval":{{{(int)Interval.TotalMilliseconds}}}}}""");

    public void SayReady(int sequence = 1, string session = "session-1", string guilds = "[]") => Say(
        $$$$"""
        {"t":"READY","s":{{{{sequence}}}},"op":0,"d":{"v":10,"user":{"id":"900","username":"djangonautbot","bot":true},
        "session_id":"{{{{session}}}}","resume_gateway_url":"wss://resume.example","application":{"id":"901","flags":0},
        "guilds":{{{{guilds}}}}}}
        """);

    public void SayEvent(string name, int sequence, string data) =>
        Say($$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""");

    /// <summary>Discord closes the connection; without a code, it breaks.</summary>
    public void Close(int? code) => _toBot.Writer.TryWrite(TransportFrame.End(code));

    /// <summary>The next payload that the bot sends.</summary>
    public Task<JsonElement> HearAsync() => _fromBot.Reader.ReadAsync().AsTask().WaitAsync(HangTimeout.Limit);

    /// <summary>Waits until the bot has processed all payloads so far: it answers a request for a heartbeat.</summary>
    public async Task<JsonElement> HearHeartbeatAsync()
    {
        Say("""{"op":1,"d":null}""");
        return await HearAsync();
    }

    /// <summary>Whether the bot has sent something that was not heard yet.</summary>
    public bool HasMoreToHear => _fromBot.Reader.TryPeek(out _);

    /// <summary>The code with which the bot closes.</summary>
    public Task<int> ClosedAsync() => _closed.Task.WaitAsync(HangTimeout.Limit);

    public Task AbortedAsync() => _aborted.Task.WaitAsync(HangTimeout.Limit);

    /// <summary>The bot is done with this connection.</summary>
    public Task DisposedAsync() => _disposed.Task.WaitAsync(HangTimeout.Limit);

    public bool WasAborted => _aborted.Task.IsCompleted;

    public Task ConnectAsync(Uri uri, CancellationToken cancellationToken)
    {
        Address = uri;
        return refuses ? Task.FromException(new GatewayTransportException("Refused.")) : Task.CompletedTask;
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        _fromBot.Writer.TryWrite(JsonDocument.Parse(message.ToArray()).RootElement);
        return ValueTask.CompletedTask;
    }

    public ValueTask<TransportFrame> ReceiveAsync() => _toBot.Reader.ReadAsync();

    public Task CloseAsync(int closeCode, CancellationToken cancellationToken)
    {
        _closed.TrySetResult(closeCode);
        if (AnswersClose)
        {
            Close(closeCode);
        }

        return Task.CompletedTask;
    }

    public void Abort()
    {
        _aborted.TrySetResult();
        Close(code: null);
    }

    public void Dispose() => _disposed.TrySetResult();
}
