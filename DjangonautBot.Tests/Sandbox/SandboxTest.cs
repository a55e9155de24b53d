using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>A server with one channel, a person and a raw bot; the wire's clock stands still.</summary>
internal abstract class SandboxTest
{
    protected ManualTimeProvider Wire { get; private set; } = null!;

    protected SandboxWorld World { get; private set; } = null!;

    protected SandboxHost Host { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected SandboxChannel Channel { get; private set; } = null!;

    protected Person Ada { get; private set; } = null!;

    protected RawBot Bot { get; private set; } = null!;

    /// <summary>The host's services for the page.</summary>
    protected virtual SandboxPage Page { get; } = new();

    [SetUp]
    public async Task StartAsync()
    {
        Wire = new ManualTimeProvider();
        World = new SandboxWorld(new SandboxOptions { WireTime = Wire, PersonTimeout = HangTimeout.Limit });
        Server = World.AddServer("Djangonauts");
        Channel = Server.AddChannel("team-alpha");
        Ada = Server.AddPerson("Ada");
        Host = await SandboxHost.StartAsync(World, page: Page);
        Bot = new RawBot(Host);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await Bot.DisposeAsync();
        await Host.DisposeAsync();
        Assert.That(World.Failures, Is.Empty);
    }
}
