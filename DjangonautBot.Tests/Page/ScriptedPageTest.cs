using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>People before the sandbox's page, with a bot that says only what a test tells it: for all that Discord can show.</summary>
[Category(TestCategory.Browser)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.Milliseconds)]
internal abstract class ScriptedPageTest
{
    private const string Place = "team-alpha";

    private readonly ConcurrentBag<Window> _windows = [];

    private SandboxHost _host = null!;
    private SandboxChannel _channel = null!;
    private Person _ada = null!;

    protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    protected RawBot Bot { get; private set; } = null!;

    /// <summary>The page in the only channel, as seen by the only person.</summary>
    protected string Address => $"{_host.Address}#as={_ada.Id}&server={_channel.Server!.Id}&channel={_channel.Id}";

    [SetUp]
    public async Task StartAsync()
    {
        var world = new SandboxWorld(new SandboxOptions { WireTime = new ManualTimeProvider(), PersonTimeout = HangTimeout.Limit });
        var server = world.AddServer("Djangonauts");
        _channel = server.AddChannel(Place);
        _ada = server.AddPerson("Ada");
        _host = await SandboxHost.StartAsync(world, ct: Cancellation);
        Bot = new RawBot(_host);
    }

    [TearDown]
    public async Task StopAsync()
    {
        var complaints = _windows.SelectMany(window => window.Complaints).ToList();
        foreach (var window in _windows)
        {
            await window.CloseAsync();
        }

        await Bot.DisposeAsync();
        await _host.DisposeAsync();
        Assert.That(complaints, Is.Empty, "Nothing may go wrong in the browser.");
        Assert.That(_host.World.Failures, Is.Empty, "Nothing may go wrong in the sandbox.");
    }

    /// <summary>Opens a window in the only channel.</summary>
    protected async Task<Window> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var window = new Window(await Chromium.OpenAsync(options));
        _windows.Add(window);
        await window.OpenAsync(Address);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = Place, Level = 2 })).ToBeVisibleAsync();
        return window;
    }

    /// <summary>Posts a message of components v2.</summary>
    /// <param name="components">JSON of the parts.</param>
    /// <returns>The message's id.</returns>
    protected async Task<string> PostAsync(string components, params (string Name, byte[] Bytes)[] files)
    {
        using var message = Body(components, files);
        var posted = await Bot.RestAsync("POST", $"/channels/{_channel.Id}/messages", message, Cancellation);
        Assert.That(posted.Status, Is.EqualTo(200), posted.Text);
        return JsonElement.Parse(posted.Text).GetProperty("id").GetString()!;
    }

    /// <summary>Replaces the parts of a message.</summary>
    protected async Task EditAsync(string message, string components)
    {
        using var body = new StringContent($$"""{"components":{{components}}}""", Encoding.UTF8, "application/json");
        var edited = await Bot.RestAsync("PATCH", $"/channels/{_channel.Id}/messages/{message}", body, Cancellation);
        Assert.That(edited.Status, Is.EqualTo(200), edited.Text);
    }

    private static MultipartFormDataContent Body(string components, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var attachments = JsonSerializer.Serialize(files.Select((file, index) => new { id = index, filename = file.Name }));
        var body = new MultipartFormDataContent
        {
            {
                new StringContent(
                    $$"""{"flags":32768,"components":{{components}},"attachments":{{attachments}}}""",
                    Encoding.UTF8,
                    new MediaTypeHeaderValue("application/json")),
                "payload_json"
            },
        };
        foreach (var (index, file) in files.Index())
        {
            body.Add(new ByteArrayContent(file.Bytes), $"files[{index}]", file.Name);
        }

        return body;
    }
}
