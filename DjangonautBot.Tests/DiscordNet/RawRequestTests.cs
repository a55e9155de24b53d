using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.DiscordNet;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.DiscordNet;

/// <summary>Requests that Discord.Net has no method for, through its queue and over a socket.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class RawRequestTests
{
    private SandboxHost _sandbox = null!;
    private SandboxChannel _channel = null!;
    private ServiceProvider _services = null!;

    private IDiscordRest Rest => _services.GetRequiredService<IDiscordRest>();

    [SetUp]
    public Task StartAsync() => StartAsync(TimeProvider.System, TestContext.CurrentContext.CancellationToken);

    [TearDown]
    public async Task StopAsync()
    {
        await _services.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Test]
    public async Task A_post_bears_components_files_and_a_nonce_and_is_made_once(CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage(
            AllowedMentions.None,
            Components: [new Container([new TextDisplay("A card"), new FileDisplay(UnfurledMedia.Attachment("wöche 3.txt"))])],
            Files: [new FileAttachment("wöche 3.txt", "text"u8.ToArray())]);

        var first = await PostAsync(message, cancellationToken);
        var second = await PostAsync(message, cancellationToken);

        Assert.Multiple(() =>
        {
            Assert.That(second.Id, Is.EqualTo(first.Id));
            Assert.That(_channel.Messages.Single().Text, Does.Contain("A card"));
            Assert.That(_channel.Messages.Single().Files.Single().FileName, Is.EqualTo("wöche 3.txt"));
        });
    }

    [Test]
    public async Task A_post_without_a_nonce_is_not_repeated_after_an_attempt_that_may_have_worked(CancellationToken cancellationToken)
    {
        _sandbox.World.Faults.FailNext("POST", "/channels/{channel_id}/messages", FaultKind.BadGatewayAfterCommit);

        Assert.That(
            async () => await Rest.CreateMessageAsync(
                new Snowflake(_channel.Id), new OutgoingMessage(AllowedMentions.None, "Hello"), nonce: null, cancellationToken),
            Throws.TypeOf<DiscordUnreachableException>());
        Assert.That(_channel.Messages, Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_post_with_a_nonce_is_repeated_and_stands_once(CancellationToken cancellationToken)
    {
        _sandbox.World.Faults.FailNext("POST", "/channels/{channel_id}/messages", FaultKind.BadGatewayAfterCommit);

        await PostAsync(new OutgoingMessage(AllowedMentions.None, "Hello"), cancellationToken);

        Assert.That(_channel.Messages, Has.Exactly(1).Items);
    }

    [Test]
    public async Task Seventy_requests_at_once_keep_within_the_limit_over_all_routes(CancellationToken cancellationToken)
    {
        await StopAsync();
        var wire = new ManualTimeProvider();
        var window = TimeSpan.FromMilliseconds(1_100);
        await StartAsync(wire, cancellationToken);
        var channels = Enumerable.Range(0, 70).Select(n => _channel.Server!.AddChannel($"team-{n}")).ToList();

        var reading = Task.WhenAll(channels.Select(channel => Rest.GetChannelAsync(new Snowflake(channel.Id), cancellationToken)));
        await Polling.UntilAsync(() => wire.DueIn.Count(dueIn => dueIn == window) == 20, cancellationToken);
        wire.Advance(window);
        await reading;

        Assert.That(_sandbox.World.Requests.Select(request => request.Status), Has.Exactly(70).Items.And.All.EqualTo(200));
    }

    [TestCase(FaultKind.RateLimitGlobal)]
    [TestCase(FaultKind.RateLimitShared)]
    public async Task A_limit_that_is_not_the_routes_own_is_waited_for_no_longer_than_it_says(
        FaultKind kind, CancellationToken cancellationToken)
    {
        // The first thread tells the library that fifty may be made in five minutes.
        await StartThreadAsync(cancellationToken);
        _sandbox.World.Faults.FailNext(
            "POST", "/channels/{channel_id}/messages/{message_id}/threads", kind, retryAfter: TimeSpan.FromMilliseconds(100));

        await StartThreadAsync(cancellationToken);

        Assert.That(_channel.Server!.Threads, Has.Exactly(2).Items);
    }

    [Test]
    public void A_refusal_tells_each_field_that_is_wrong(CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage(AllowedMentions.None, new string('x', OutgoingMessage.MaxContentLength + 1));

        Assert.That(
            async () => await PostAsync(message, cancellationToken),
            Throws.TypeOf<DiscordApiException>()
                .With.Property(nameof(DiscordApiException.Code)).EqualTo(DiscordErrorCode.InvalidFormBody)
                .And.Property(nameof(DiscordApiException.Fields)).Count.EqualTo(1));
    }

    private async Task StartAsync(TimeProvider wire, CancellationToken cancellationToken)
    {
        _sandbox = await SandboxHost.StartAsync(new SandboxWorld(new SandboxOptions { WireTime = wire }), ct: cancellationToken);
        _channel = _sandbox.World.AddServer("Djangonaut Space").AddChannel("team-pluto");
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(wire)
            .AddSingleton(new DiscordRestOptions { Token = _sandbox.World.Token, ApiBaseUrl = _sandbox.ApiBaseUrl })
            .AddSingleton(new DiscordGatewayOptions { Token = _sandbox.World.Token })
            .AddDiscordNet()
            .BuildServiceProvider();
    }

    private async Task StartThreadAsync(CancellationToken cancellationToken)
    {
        var message = await Rest.CreateMessageAsync(
            new Snowflake(_channel.Id), new OutgoingMessage(AllowedMentions.None, "Hello"), nonce: null, cancellationToken);
        await Rest.CreateThreadFromMessageAsync(
            new Snowflake(_channel.Id), message.Id, "Week 3", ThreadArchiveAfter.OneWeek, cancellationToken);
    }

    private Task<Message> PostAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        Rest.CreateMessageAsync(new Snowflake(_channel.Id), message, "n1", cancellationToken);
}
