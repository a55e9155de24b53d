using System.Net.WebSockets;
using System.Text;
using DjangonautBot.Discord.Gateway.Transport;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway.Transport;

/// <summary>The real socket, against a real server on this machine.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class WebSocketTransportTests
{
    private const string UserAgent = "DiscordBot (https://example.org, 1.2.3)";

    private LoopbackSocketServer _server = null!;
    private WebSocketTransport _transport = null!;

    [SetUp]
    public async Task Start()
    {
        _server = await LoopbackSocketServer.StartAsync();
        _transport = new WebSocketTransport(UserAgent);
    }

    [TearDown]
    public async Task Stop()
    {
        _transport.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task The_handshake_says_who_asks(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        await _server.Accepted;

        Assert.That(_server.UserAgent, Is.EqualTo(UserAgent));
    }

    [Test]
    public async Task Messages_of_any_size_come_whole_and_in_order(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        var discord = await _server.Accepted;
        int[] sizes = [10, 16 * 1024, 16 * 1024 + 1, 1_000_000, 20];
        foreach (var size in sizes)
        {
            await discord.SendAsync(
                Encoding.ASCII.GetBytes(new string('x', size)), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }

        var received = new List<int>();
        foreach (var _ in sizes)
        {
            received.Add(Encoding.ASCII.GetString((await _transport.ReceiveAsync()).Message.Span).Count(letter => letter == 'x'));
        }

        Assert.That(received, Is.EqualTo(sizes));
    }

    [Test]
    public async Task A_message_in_parts_comes_as_one(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        var discord = await _server.Accepted;
        await discord.SendAsync("{\"op\""u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false, cancellationToken);
        await discord.SendAsync(":11}"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

        var frame = await _transport.ReceiveAsync();

        Assert.That(Encoding.UTF8.GetString(frame.Message.Span), Is.EqualTo("""{"op":11}"""));
    }

    [Test]
    public async Task What_is_sent_arrives_as_text(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        var discord = await _server.Accepted;

        await _transport.SendAsync("""{"op":1,"d":null}"""u8.ToArray(), cancellationToken);
        var buffer = new byte[100];
        var result = await discord.ReceiveAsync(buffer, cancellationToken);

        Assert.Multiple(() =>
        {
            Assert.That(result.MessageType, Is.EqualTo(WebSocketMessageType.Text));
            Assert.That(Encoding.UTF8.GetString(buffer, 0, result.Count), Is.EqualTo("""{"op":1,"d":null}"""));
        });
    }

    [Test]
    public async Task Discords_close_code_is_given(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        var discord = await _server.Accepted;

        await discord.CloseOutputAsync((WebSocketCloseStatus)4004, "Authentication failed.", cancellationToken);

        Assert.That(await _transport.ReceiveAsync(), Is.EqualTo(TransportFrame.End(4004)));
    }

    [Test]
    public async Task Our_close_code_arrives_and_the_answer_ends_the_connection(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        var discord = await _server.Accepted;
        var receiving = _transport.ReceiveAsync().AsTask();

        await _transport.CloseAsync(4000, cancellationToken);
        await discord.ReceiveAsync(new byte[10], cancellationToken);
        await discord.CloseOutputAsync(discord.CloseStatus!.Value, null, cancellationToken);

        Assert.Multiple(() =>
        {
            Assert.That((int)discord.CloseStatus.Value, Is.EqualTo(4000));
            Assert.That(async () => (await receiving).IsEnd, Is.True);
        });
    }

    [Test]
    public async Task A_socket_that_dies_ends_without_a_code(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        var discord = await _server.Accepted;

        discord.Abort();

        Assert.That(await _transport.ReceiveAsync(), Is.EqualTo(TransportFrame.End(closeCode: null)));
    }

    [Test]
    public async Task Tearing_it_down_ends_a_read_under_way(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        await _server.Accepted;
        var receiving = _transport.ReceiveAsync().AsTask();

        _transport.Abort();

        Assert.That(await receiving, Is.EqualTo(TransportFrame.End(closeCode: null)));
    }

    [Test]
    public async Task Sending_over_a_broken_connection_fails_as_such(CancellationToken cancellationToken)
    {
        await _transport.ConnectAsync(_server.Address, cancellationToken);
        _transport.Abort();

        Assert.That(
            async () => await _transport.SendAsync("{}"u8.ToArray(), cancellationToken), Throws.TypeOf<GatewayTransportException>());
    }

    [Test]
    public async Task A_server_that_is_not_there_is_told(CancellationToken cancellationToken)
    {
        await _server.DisposeAsync();

        Assert.That(
            async () => await _transport.ConnectAsync(_server.Address, cancellationToken),
            Throws.TypeOf<GatewayTransportException>());
    }
}
