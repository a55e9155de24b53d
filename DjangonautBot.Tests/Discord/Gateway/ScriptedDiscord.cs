using System.Threading.Channels;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Transport;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Tests.Support;
using NSubstitute;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>A running gateway client, with Discord played by the test and time moved by it.</summary>
internal sealed class ScriptedDiscord : IGatewayTransportFactory, IAsyncDisposable
{
    /// <summary>The value of every random number, halfway: the first heartbeat comes after half the interval.</summary>
    public const double Half = 0.5;

    private readonly Channel<ScriptedTransport> _connections =
        System.Threading.Channels.Channel.CreateUnbounded<ScriptedTransport>();

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _revocation = new();
    private readonly IAsyncEnumerator<GatewayEvent> _events;
    private readonly Task _running;

    private ScriptedDiscord(int? shards, int shardsRecommended, int maxConcurrency, bool answers)
    {
        var limit = new SessionStartLimit(1000, 990, 3_600_000, maxConcurrency);
        Info = new GatewayInfo(new Uri("wss://gateway.example/"), shardsRecommended, limit);
        Rest.TokenRevoked.Returns(_revocation.Token);
        Answers = answers;
        Rest.GetGatewayAsync(Arg.Any<CancellationToken>()).Returns(_ => Answers ? Info : throw new DiscordUnreachableException("down"));
        var options = new DiscordGatewayOptions { Token = "secret-token", Shards = shards };
        Gateway = new DiscordGateway(options, Rest, this, Clock, () => Half, Log);
        _events = Gateway.ReadEventsAsync(CancellationToken.None).GetAsyncEnumerator();
        _running = Gateway.RunAsync(_stop.Token);
    }

    public ManualTimeProvider Clock { get; } = new();

    public IDiscordRest Rest { get; } = Substitute.For<IDiscordRest>();

    public RecordingLogger<DiscordGateway> Log { get; } = new();

    public DiscordGateway Gateway { get; }

    /// <summary>Ends when the gateway does.</summary>
    public Task Running => _running.WaitAsync(HangTimeout.Limit);

    /// <summary>The answer to GET /gateway/bot.</summary>
    public GatewayInfo Info { get; set; }

    /// <summary>Whether it answers GET /gateway/bot.</summary>
    public bool Answers { get; set; }

    /// <summary>The number of next connections that cannot be opened.</summary>
    public int Refusals { get; set; }

    /// <param name="shards">The number that is set; null for the one that Discord recommends.</param>
    public static ScriptedDiscord Start(int? shards = 1, int shardsRecommended = 1, int maxConcurrency = 1, bool answers = true) =>
        new(shards, shardsRecommended, maxConcurrency, answers);

    /// <summary>The bot's next connection.</summary>
    public Task<ScriptedTransport> AcceptAsync() => _connections.Reader.ReadAsync().AsTask().WaitAsync(HangTimeout.Limit);

    /// <summary>A connection that has gone through Hello, IDENTIFY and READY.</summary>
    public async Task<ScriptedTransport> AcceptReadyAsync(string guilds = "[]")
    {
        var connection = await AcceptAsync();
        connection.SayHello();
        await connection.HearAsync();
        connection.SayReady(guilds: guilds);
        await NextEventAsync<GatewayEvent.Ready>();
        return connection;
    }

    /// <summary>Lets the pause before the next connection pass, and returns its length.</summary>
    public async Task<TimeSpan> PassPauseAsync(ScriptedTransport ended)
    {
        await ended.DisposedAsync();
        return await Clock.AdvanceToNextTimerAsync();
    }

    public async Task<GatewayEvent> NextEventAsync()
    {
        Assert.That(await _events.MoveNextAsync().AsTask().WaitAsync(HangTimeout.Limit), "no more events");
        return _events.Current;
    }

    public async Task<T> NextEventAsync<T>()
        where T : GatewayEvent
    {
        var next = await NextEventAsync();
        Assert.That(next, Is.InstanceOf<T>());
        return (T)next;
    }

    /// <summary>True once the stream of events has come to its end.</summary>
    public async Task<bool> EventsEndAsync() => !await _events.MoveNextAsync().AsTask().WaitAsync(HangTimeout.Limit);

    /// <summary>The bot is asked to stop.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>The REST side has heard that the token is not valid any more.</summary>
    public void RevokeToken() => _revocation.Cancel();

    public IGatewayTransport Create()
    {
        var connection = new ScriptedTransport(refuses: Refusals-- > 0);
        _connections.Writer.TryWrite(connection);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        while (_connections.Reader.TryRead(out var connection))
        {
            connection.AnswersClose = true;
        }

        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _events.DisposeAsync();
        _stop.Dispose();
        _revocation.Dispose();
    }
}
