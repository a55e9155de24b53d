using System.Collections.Concurrent;
using DjangonautBot.Tests.Support;
using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>
/// People before the sandbox's page, with the real bot behind it. No error may go unnoticed, nor one in the browser.
/// </summary>
[Category(TestCategory.Browser)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.Milliseconds)]
internal abstract class PageTest
{
    protected const string Team = "team-pluto";
    protected const string Thread = "Week 3 · Pluto";

    private readonly ConcurrentBag<Window> _windows = [];

    protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    protected RunningDemo Demo { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync() => Demo = await RunningDemo.StartAsync(Cancellation);

    [TearDown]
    public async Task StopAsync()
    {
        var complaints = _windows.SelectMany(window => window.Complaints).ToList();
        foreach (var window in _windows)
        {
            await window.CloseAsync();
        }

        await Demo.DisposeAsync();
        Assert.That(complaints, Is.Empty, "Nothing may go wrong in the browser.");
        Assert.That(Demo.Errors, Is.Empty, "Nothing may go wrong in the sandbox and in the bot.");
    }

    /// <summary>Opens a window of its own for somebody, in a channel or thread.</summary>
    protected async Task<Window> OpenAsync(string person, string channel = Team, BrowserNewContextOptions? options = null)
    {
        var window = new Window(await Chromium.OpenAsync(options));
        _windows.Add(window);
        await window.OpenAsync(Demo.AddressFor(person, channel));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = channel, Level = 2 })).ToBeVisibleAsync();
        return window;
    }
}
