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
    public async Task StartAsync()
    {
        _sandbox = await SandboxHost.StartAsync(new SandboxWorld(new SandboxOptions()), ct: TestContext.CurrentContext.CancellationToken);
        _channel = _sandbox.World.AddServer("Djangonaut Space").AddChannel("team-pluto");
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new DiscordRestOptions { Token = _sandbox.World.Token, ApiBaseUrl = _sandbox.ApiBaseUrl })
            .AddSingleton(new DiscordGatewayOptions { Token = _sandbox.World.Token })
            .AddDiscordNet()
            .BuildServiceProvider();
    }

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
    public void A_refusal_tells_each_field_that_is_wrong(CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage(AllowedMentions.None, new string('x', OutgoingMessage.MaxContentLength + 1));

        Assert.That(
            async () => await PostAsync(message, cancellationToken),
            Throws.TypeOf<DiscordApiException>()
                .With.Property(nameof(DiscordApiException.Code)).EqualTo(DiscordErrorCode.InvalidFormBody)
                .And.Property(nameof(DiscordApiException.Fields)).Count.EqualTo(1));
    }

    private Task<Message> PostAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        Rest.CreateMessageAsync(new Snowflake(_channel.Id), message, "n1", cancellationToken);
}
