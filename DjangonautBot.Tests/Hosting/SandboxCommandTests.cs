using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting;

/// <summary>The <c>sandbox</c> command as people start it: the data that it keeps between starts, and its reset.</summary>
[Category(TestCategory.Process)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.MillisecondsForProcesses)]
internal sealed class SandboxCommandTests : IDisposable
{
    private const string Open = "help, quit";
    private const string New = "It is a local Discord with a demo cohort, in week 3.";
    private const string KeptOn = "the demo goes on where you left it";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-sandbox-");
    private readonly int _port = FreePort.Find();

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    private string WorldPath => Path.Combine(_folder.FullName, "data", "sandbox", "world.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public async Task It_goes_on_where_it_was_left()
    {
        await RunAsync();

        Assert.That(await RunAsync(), Does.Contain(KeptOn).And.Not.Contain("runs /checkin"));
    }

    [Test]
    public async Task What_the_bot_knows_is_kept_with_the_messages()
    {
        await RunAsync();
        await using var again = Start();
        await again.WaitForOutputAsync(Open, Cancellation);
        await again.TypeAsync("Bilal /week");

        await again.WaitForOutputAsync("1 of 5 checked in", Cancellation);
    }

    [Test]
    public async Task Fresh_begins_anew()
    {
        await RunAsync();

        Assert.That(await RunAsync("--fresh"), Does.Contain(New));
    }

    [Test]
    public async Task A_damaged_file_is_set_aside_in_one_line()
    {
        await RunAsync();
        await File.WriteAllTextAsync(WorldPath, "{", Cancellation);

        var output = await RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(
                output,
                Does.Contain("cannot be read: it is damaged. It is now in data/sandbox-set-aside, and the demo starts anew."));
            Assert.That(output, Does.Contain(New));
            Assert.That(File.ReadAllText(Path.Combine(_folder.FullName, "data", "sandbox-set-aside", "world.json")), Is.EqualTo("{"));
        });
    }

    [Test]
    public async Task A_second_sandbox_leaves_the_first_ones_data_alone()
    {
        await using var first = Start();
        await first.WaitForOutputAsync(Open, Cancellation);
        await using var second = BotProcess.Start(_folder, new Dictionary<string, string> { ["Http__Port"] = "0" }, "sandbox", "--fresh");
        await second.WaitForExitAsync(Cancellation);

        Assert.That(second.ExitCode, Is.EqualTo((int)ExitCode.Storage));
        Assert.That(second.Output, Does.StartWith("data/sandbox: another sandbox uses this folder"));
    }

    [Test]
    public async Task Where_it_cannot_write_it_says_so_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "data"), "a file, where its folder is to be", Cancellation);
        await using var sandbox = Start();
        await sandbox.WaitForExitAsync(Cancellation);

        Assert.That(sandbox.ExitCode, Is.EqualTo((int)DjangonautBot.Hosting.ExitCode.Storage));
        Assert.That(sandbox.Output, Does.Contain("or start in a folder where you may write.").And.Not.Contain("\n"));
    }

    [Test]
    public async Task The_page_starts_it_anew()
    {
        await using var sandbox = Start();
        await sandbox.WaitForOutputAsync(Open, Cancellation);
        using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}/page/api/") };
        await sandbox.TypeAsync("clock +7d");
        await sandbox.WaitForOutputAsync("UTC.", Cancellation);
        var before = await NowAsync(browser);
        using var stream = await browser.GetAsync(
            new Uri("events", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            Cancellation);

        using var answer = await browser.PostAsJsonAsync(new Uri("reset", UriKind.Relative), new { }, Cancellation);
        await sandbox.WaitForOutputAsync(New, 2, Cancellation);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await NowAsync(browser), Is.LessThan(before.AddDays(-6)), "the time is that of a new demo");
    }

    [Test]
    public async Task Whoever_mistypes_in_the_terminal_is_told_what_they_may_have_meant()
    {
        await using var sandbox = Start();
        await sandbox.WaitForOutputAsync(Open, Cancellation);

        await sandbox.TypeAsync("Bila /week");
        await sandbox.WaitForOutputAsync("There is no Bila here. Did you mean Bilal?", Cancellation);
        await sandbox.TypeAsync("Bilal /chekin");
        await sandbox.WaitForOutputAsync("There is no such command. Did you mean /checkin?", Cancellation);
        await sandbox.TypeAsync("Bilal /rotation shwo");
        await sandbox.WaitForOutputAsync("There is no such command. Did you mean /rotation show?", Cancellation);
        await sandbox.TypeAsync("Bilal pres 🚀 good");
        await sandbox.WaitForOutputAsync("Bilal cannot pres. Did you mean press?", Cancellation);
        await sandbox.TypeAsync("Bilal /week team:@Cihdi");
        await sandbox.WaitForOutputAsync("There is no Cihdi here. Did you mean Chidi?", Cancellation);
        await sandbox.TypeAsync("clock soon");
        await sandbox.WaitForOutputAsync("Please write the time to move by like +5h or +7d.", Cancellation);
    }

    [Test]
    public async Task A_form_in_the_terminal_asks_again_and_can_be_left()
    {
        await using var sandbox = Start();
        await sandbox.WaitForOutputAsync(Open, Cancellation);

        foreach (var line in (string[])["Bilal /checkin", "Read the docs", "", "", "", "my taem"])
        {
            await sandbox.TypeAsync(line);
        }

        await sandbox.WaitForOutputAsync("my taem is no choice here. Did you mean My team?", Cancellation);
        await sandbox.TypeAsync(":leave");
        await sandbox.WaitForOutputAsync("You left the form. Nothing was sent.", Cancellation);
        await sandbox.TypeAsync("Bilal /week");

        await sandbox.WaitForOutputAsync("1 of 5 checked in", Cancellation);
    }

    [Test]
    public async Task With_a_token_there_is_no_page()
    {
        await using var discord = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        var settings = BotProcess.SettingsFor(discord, "bot.db");
        settings["Http__Port"] = $"{_port}";
        await using var bot = BotProcess.Start(_folder, settings, "run");
        await bot.WaitForOutputAsync("https://discord.com/oauth2/authorize?client_id=", Cancellation);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };

        foreach (var path in (string[])["/", "/page/main.js", "/page/api/state", "/clock", "/api/v10/gateway"])
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), path);
        }
    }

    private static async Task<DateTimeOffset> NowAsync(HttpClient browser)
    {
        var state = await browser.GetFromJsonAsync<JsonElement>(new Uri("state", UriKind.Relative), Cancellation);
        return state.GetProperty("now").GetDateTimeOffset();
    }

    private BotProcess Start(params string[] more) =>
        BotProcess.Start(_folder, new Dictionary<string, string> { ["Http__Port"] = $"{_port}" }, ["sandbox", .. more]);

    /// <summary>Starts it, waits until it is open, and quits.</summary>
    private async Task<string> RunAsync(params string[] more)
    {
        await using var sandbox = Start(more);
        await sandbox.WaitForOutputAsync(Open, Cancellation);
        await sandbox.TypeAsync("quit");
        await sandbox.WaitForExitAsync(Cancellation);
        Assert.That(sandbox.ExitCode, Is.Zero, sandbox.Output);
        return sandbox.Output;
    }
}
