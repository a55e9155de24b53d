using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>One browser for all tests of the page; each test has windows of its own in it. Without one they are ignored.</summary>
[SetUpFixture]
internal sealed class Chromium
{
    // Opening a window takes a while on a machine that runs everything else at the same time.
    private const float Patience = 20_000;

    // The shell draws pages and nothing else: without the frame of a browser round each window it costs a fraction.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        "--disable-sync",
        "--disable-component-update",
    ];

    private IPlaywright? _playwright;

    public static IBrowser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (Find() is not { } path)
        {
            Assert.Ignore($"no browser: none of {string.Join(", ", Names)} is in the PATH");
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments, Timeout = Patience });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_playwright is null)
        {
            return;
        }

        await Browser.CloseAsync();
        _playwright.Dispose();
    }

    /// <summary>A window of its own, with nothing remembered, as somebody in the demo cohort's zone sees it.</summary>
    public static async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.Locale ??= "en-GB";
        options.TimezoneId ??= "Europe/Amsterdam";
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await Browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
