using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>
/// A bot written on bare sockets, so that the sandbox is tested against the protocol's own words and not against our client.
/// </summary>
internal sealed class RawBot : IAsyncDisposable
{
    private readonly SandboxHost _host;
    private ClientWebSocket _socket = new();

    public RawBot(SandboxHost host)
    {
        _host = host;
        Http = new HttpClient { Timeout = HangTimeout.Limit };
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", host.World.Token);
    }

    public HttpClient Http { get; }

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public string SessionId { get; private set; } = "";

    public long Sequence { get; private set; }

    public Uri Gateway => new($"ws://{_host.ApiBaseUrl.Authority}/gateway?v=10&encoding=json");

    /// <summary>Connects and identifies; returns READY.</summary>
    public async Task<JsonElement> StartAsync(CancellationToken ct, long intents = 1)
    {
        await ConnectAsync(ct);
        await FrameAsync(ct);
        await IdentifyAsync(ct, intents);
        return await EventAsync("READY", ct);
    }

    public async Task ConnectAsync(CancellationToken ct, Uri? url = null)
    {
        _socket.Dispose();
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(url ?? Gateway, ct);
    }

    public Task IdentifyAsync(CancellationToken ct, long intents = 1, string? token = null, int[]? shard = null) => SendAsync(2, new
    {
        token = token ?? _host.World.Token,
        intents,
        shard = shard ?? [0, 1],
        properties = new { os = "linux", browser = "raw", device = "raw" },
    }, ct);

    public Task ResumeAsync(CancellationToken ct, long? seq = null, string? sessionId = null) =>
        SendAsync(6, new { token = _host.World.Token, session_id = sessionId ?? SessionId, seq = seq ?? Sequence }, ct);

    public Task SendAsync(int op, object? data, CancellationToken ct) => SendTextAsync(JsonSerializer.Serialize(new { op, d = data }), ct);

    public async Task SendTextAsync(string text, CancellationToken ct) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, ct);

    /// <summary>The next frame; undefined when the server closed.</summary>
    public async Task<JsonElement> FrameAsync(CancellationToken ct)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(buffer.AsMemory(), ct);
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        if (received.MessageType is WebSocketMessageType.Close)
        {
            return default;
        }

        var frame = JsonElement.Parse(message.ToArray());
        if (frame.GetProperty("s").ValueKind is JsonValueKind.Number)
        {
            Sequence = frame.GetProperty("s").GetInt64();
        }

        return frame;
    }

    /// <summary>The data of the next event of this name.</summary>
    public async Task<JsonElement> EventAsync(string name, CancellationToken ct)
    {
        while (true)
        {
            var frame = await FrameAsync(ct);
            if (frame.ValueKind is JsonValueKind.Undefined)
            {
                throw new InvalidOperationException($"Closed with {CloseStatus}, no {name} came.");
            }

            if (frame.GetProperty("t").GetString() != name)
            {
                continue;
            }

            if (name == "READY")
            {
                SessionId = frame.GetProperty("d").GetProperty("session_id").GetString()!;
            }

            return frame.GetProperty("d");
        }
    }

    /// <summary>The op of the next frame; -1 when the server closed.</summary>
    public async Task<int> OpAsync(CancellationToken ct) =>
        await FrameAsync(ct) is { ValueKind: JsonValueKind.Object } frame ? frame.GetProperty("op").GetInt32() : -1;

    /// <summary>Reads until the server closes; the code that it closed with.</summary>
    public async Task<int?> ClosedWithAsync(CancellationToken ct)
    {
        while ((await FrameAsync(ct)).ValueKind is not JsonValueKind.Undefined)
        {
        }

        return (int?)CloseStatus;
    }

    public Task CloseAsync(int code, CancellationToken ct) => _socket.CloseAsync((WebSocketCloseStatus)code, null, ct);

    public void Abort() => _socket.Abort();

    public async Task<RawResponse> RestAsync(string method, string path, object? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _host.ApiBaseUrl + path);
        if (body is HttpContent content)
        {
            request.Content = content;
        }
        else if (body is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request, ct);
        var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.First());
        return new RawResponse((int)response.StatusCode, await response.Content.ReadAsStringAsync(ct), headers);
    }

    public Task<RawResponse> GetAsync(string path, CancellationToken ct) => RestAsync("GET", path, null, ct);

    public Task<RawResponse> SayAsync(SandboxChannel channel, object message, CancellationToken ct) =>
        RestAsync("POST", $"/channels/{channel.Id}/messages", message, ct);

    /// <summary>Waits for the next interaction and answers it.</summary>
    public async Task<JsonElement> AnswerAsync(int type, object? data, CancellationToken ct)
    {
        var interaction = await EventAsync("INTERACTION_CREATE", ct);
        var answer = await CallbackAsync(interaction, type, data, ct);
        Assert.That(answer.Status, Is.EqualTo(204), answer.Text);
        return interaction;
    }

    public Task<RawResponse> CallbackAsync(JsonElement interaction, int type, object? data, CancellationToken ct, string query = "") =>
        RestAsync(
            "POST",
            $"/interactions/{interaction.GetProperty("id")}/{interaction.GetProperty("token")}/callback{query}",
            new { type, data },
            ct);

    public Task<RawResponse> WebhookAsync(JsonElement interaction, string method, string path, object? body, CancellationToken ct) =>
        RestAsync(method, $"/webhooks/{_host.World.ApplicationId}/{interaction.GetProperty("token")}{path}", body, ct);

    public async Task RegisterAsync(CancellationToken ct, params object[] commands)
    {
        var answer = await RestAsync("PUT", $"/applications/{_host.World.ApplicationId}/commands", commands, ct);
        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        Http.Dispose();
        return ValueTask.CompletedTask;
    }
}
