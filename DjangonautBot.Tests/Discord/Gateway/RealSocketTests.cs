using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Transport;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Tests.Discord.Gateway.Transport;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>The whole gateway over a real socket.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class RealSocketTests
{
    [Test]
    public async Task It_identifies_takes_an_interaction_and_leaves_in_an_orderly_way(CancellationToken cancellationToken)
    {
        await using var server = await LoopbackSocketServer.StartAsync();
        var rest = Substitute.For<IDiscordRest>();
        rest.GetGatewayAsync(Arg.Any<CancellationToken>())
            .Returns(new GatewayInfo(server.Address, 1, new SessionStartLimit(1000, 1000, 0, 1)));
        var gateway = new DiscordGateway(
            new DiscordGatewayOptions { Token = "secret-token" },
            rest,
            new WebSocketTransportFactory(new DiscordRestOptions { Token = "secret-token" }),
            TimeProvider.System,
            NullLogger<DiscordGateway>.Instance);
        using var stop = new CancellationTokenSource();
        var running = gateway.RunAsync(stop.Token);

        var discord = await server.Accepted;
        await SayAsync("""{"op":10,"d":{"heartbeat_interval":41250}}""");
        var identify = await HearAsync();
        await SayAsync(
            """
            {"t":"READY","s":1,"op":0,"d":{"session_id":"s","resume_gateway_url":"ws://127.0.0.1:1",
            "user":{"id":"900","username":"djangonautbot"},"application":{"id":"901"},"guilds":[]}}
            """);
        await SayAsync(
            """
            {"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"5","application_id":"901","type":2,"token":"t",
            "user":{"id":"8","username":"ada"},"data":{"name":"week","type":1}}}
            """);
        var events = await gateway.ReadEventsAsync(cancellationToken).Take(2).ToListAsync(cancellationToken);
        await stop.CancelAsync();
        var goodbye = await discord.ReceiveAsync(new byte[100], cancellationToken);
        await discord.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        await running;

        Assert.Multiple(() =>
        {
            Assert.That(identify.GetProperty("op").GetInt32(), Is.EqualTo(2));
            Assert.That(events[0], Is.TypeOf<GatewayEvent.Ready>());
            Assert.That(events[1], Is.TypeOf<GatewayEvent.InteractionCreated>());
            Assert.That(goodbye.CloseStatus, Is.EqualTo(WebSocketCloseStatus.NormalClosure));
        });

        Task SayAsync(string json) => discord.SendAsync(
            Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

        async Task<JsonElement> HearAsync()
        {
            var buffer = new byte[4096];
            var result = await discord.ReceiveAsync(buffer, cancellationToken);
            return JsonDocument.Parse(buffer.AsMemory(0, result.Count)).RootElement;
        }
    }
}
