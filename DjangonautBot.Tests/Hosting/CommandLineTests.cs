using System.Diagnostics;
using System.Net;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting;

/// <summary>The program as people start it: arguments, environment, exit codes.</summary>
[Category(TestCategory.Process)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.MillisecondsForProcesses)]
internal sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-process-");

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public async Task Without_a_token_it_says_how_to_give_one_and_stops()
    {
        await using var bot = BotProcess.Start(_folder, new Dictionary<string, string>());

        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.EqualTo((int)ExitCode.Settings));
            Assert.That(bot.Output, Is.EqualTo(
                "Discord__Token: is not set. Set it to your bot's token, or start with `sandbox` to try the bot without Discord."));
        });
    }

    [Test]
    public async Task Each_wrong_setting_is_one_line_that_names_it()
    {
        await using var bot = BotProcess.Start(
            _folder,
            new Dictionary<string, string> { ["Http__Port"] = "abc", ["Discord__ApiBaseUrl"] = "discord", ["Http__Host"] = "my house" });

        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.EqualTo((int)ExitCode.Settings));
            Assert.That(bot.Output.Split('\n'), Has.Length.EqualTo(3));
            Assert.That(
                bot.Output,
                Does.Contain("Http__Port: \"abc\"")
                    .And.Contain("Discord__ApiBaseUrl: \"discord\"")
                    .And.Contain("Http__Host: \"my house\""));
        });
    }

    [TestCase("Program__ClockUrl", "http://127.0.0.1:1/clock", "Program__ClockUrl: no clock answers at this address.")]
    [TestCase("Http__Host", "192.0.2.1", "Http__Host, Http__Port: this machine cannot listen there. Choose another address or port.")]
    public async Task A_setting_that_proves_wrong_at_the_start_is_one_line_that_names_it(string name, string value, string line)
    {
        await using var bot = BotProcess.Start(_folder, new Dictionary<string, string> { ["Discord__Token"] = "token", [name] = value });

        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.EqualTo((int)ExitCode.Settings));
            Assert.That(bot.Output, Is.EqualTo(line));
        });
    }

    [Test]
    public async Task Where_Discord_cannot_be_reached_each_try_is_one_line()
    {
        await using var bot = BotProcess.Start(
            _folder,
            new Dictionary<string, string>
            {
                ["Discord__Token"] = "token",
                ["Discord__ApiBaseUrl"] = "http://127.0.0.1:1/api/v10",
                ["Http__Port"] = "0",
            });

        await bot.WaitForOutputAsync(
            "Discord did not tell how many shards it recommends; trying again (DiscordUnreachableException: ", Cancellation);
        await bot.TerminateAsync(Cancellation);
        await bot.WaitForExitAsync(Cancellation);

        Assert.That(bot.Output.Split('\n').Where(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal)), Is.Empty);
        Assert.That(
            string.Concat(Directory.GetFiles(Path.Combine(_folder.FullName, "logs")).Select(File.ReadAllText)),
            Does.Contain("   at DjangonautBot.Discord."),
            "the file has it all");
    }

    [Test]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        var path = Path.Combine(_folder.FullName, "notes.txt");
        await File.WriteAllTextAsync(path, new string('n', 5000), Cancellation);
        await using var bot = BotProcess.Start(
            _folder, new Dictionary<string, string> { ["Discord__Token"] = "token", ["Storage__DatabasePath"] = path });

        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.EqualTo((int)ExitCode.Storage));
            Assert.That(bot.Output, Is.EqualTo("Storage__DatabasePath: The file is damaged, or is not a database. Nothing was changed."));
            Assert.That(File.ReadAllText(path), Is.EqualTo(new string('n', 5000)));
        });
    }

    [Test]
    public async Task A_second_bot_on_one_database_says_so_and_stops()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        var settings = BotProcess.SettingsFor(sandbox, "data/bot.db");
        await using var first = BotProcess.Start(_folder, settings);
        await first.WaitForOutputAsync("https://discord.com/oauth2/authorize?client_id=", Cancellation);

        await using var second = BotProcess.Start(_folder, settings);
        await second.WaitForExitAsync(Cancellation);

        Assert.That(second.ExitCode, Is.EqualTo((int)ExitCode.InUse));
        Assert.That(
            second.Output,
            Does.StartWith("Storage__DatabasePath: Another bot works with this database: process ").And.Not.Contain("\n"));
    }

    [Test]
    public async Task Of_two_bots_that_start_on_one_new_file_one_works_and_the_other_says_so_and_stops()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        var settings = BotProcess.SettingsFor(sandbox, "data/bot.db");
        await using var one = BotProcess.Start(_folder, settings);
        await using var other = BotProcess.Start(_folder, settings);

        var ended = await Task.WhenAny(EndAsync(one), EndAsync(other));
        var loser = await ended;
        await (loser == one ? other : one).WaitForOutputAsync("https://discord.com/oauth2/authorize?client_id=", Cancellation);

        Assert.That(loser.ExitCode, Is.EqualTo((int)ExitCode.InUse));
        Assert.That(
            loser.Output,
            Does.StartWith("Storage__DatabasePath: Another bot works with this database: process ").And.Not.Contain("\n"));

        static async Task<BotProcess> EndAsync(BotProcess bot)
        {
            await bot.WaitForExitAsync(Cancellation);
            return bot;
        }
    }

    [Test]
    public async Task With_a_token_it_prints_the_invite_link_answers_for_its_health_and_stops_in_order()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        var port = FreePort.Find();
        var settings = BotProcess.SettingsFor(sandbox, "data/bot.db");
        settings["Http__Port"] = $"{port}";
        await using var bot = BotProcess.Start(_folder, settings, "run");
        await bot.WaitForOutputAsync("commands with Discord", Cancellation);

        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var alive = await http.GetAsync(new Uri("/healthz", UriKind.Relative), Cancellation);
        var ready = await http.GetAsync(new Uri("/readyz", UriKind.Relative), Cancellation);
        await using var check = BotProcess.Start(_folder, settings, "health");
        await check.WaitForExitAsync(Cancellation);
        await bot.TerminateAsync(Cancellation);
        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(alive.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(check.ExitCode, Is.Zero);
            Assert.That(bot.ExitCode, Is.Zero);
            Assert.That(bot.Output, Does.Contain("&scope=bot+applications.commands&permissions=17901424856064"));
            Assert.That(File.Exists(Path.Combine(_folder.FullName, "data", "bot.db")), Is.True);
        });
    }

    [Test]
    public async Task A_token_that_Discord_does_not_accept_ends_it_with_an_explanation()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        var settings = BotProcess.SettingsFor(sandbox, "bot.db");
        settings["Discord__Token"] = "not.the.token";
        await using var bot = BotProcess.Start(_folder, settings);

        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.EqualTo((int)ExitCode.Discord));
            Assert.That(bot.Output, Does.Contain("Discord does not accept the bot's token (4004)"));
            Assert.That(bot.Output, Does.Not.Contain("not.the.token").And.Not.Contain("   at "));
        });
    }

    [Test]
    public async Task In_Development_without_a_token_the_sandbox_opens_and_shows_a_card()
    {
        var settings = new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Development", ["Http__Port"] = "0" };
        await using var bot = BotProcess.Start(_folder, settings);
        await bot.WaitForOutputAsync("help, quit", Cancellation);

        await bot.TypeAsync("Bilal /week");
        await bot.WaitForOutputAsync("1 of 5 checked in", Cancellation);
        await bot.TypeAsync("quit");
        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.Zero);
            Assert.That(bot.Output, Does.StartWith("There is no Discord token (Discord__Token), so this is the sandbox."));
            Assert.That(bot.Output, Does.Contain("── The card in the team's thread ──\n│ Ada · week 3"));
            Assert.That(bot.Output, Does.Contain("Week 3 of 8"));
            Assert.That(bot.Output, Does.Match("@Grace leads it|The stand-up was"));
            Assert.That(bot.Output, Does.Not.Contain("ERR").And.Not.Contain("   at "));
        });
    }

    [Test]
    public async Task The_sandbox_stops_at_once_although_somebody_could_still_type()
    {
        await using var bot = BotProcess.Start(_folder, new Dictionary<string, string> { ["Http__Port"] = "0" }, "sandbox");
        await bot.WaitForOutputAsync("help, quit", Cancellation);

        var stopping = Stopwatch.GetTimestamp();
        await bot.TerminateAsync(Cancellation);
        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.Zero);
            Assert.That(
                Stopwatch.GetElapsedTime(stopping),
                Is.LessThan(TimeSpan.FromSeconds(8)),
                "it waits 8 s for what does not stop by itself");
        });
    }

    [TestCase("Development", "Http__Port: \"from the secrets\" is not a port; ports are numbers from 0 to 65535.")]
    [TestCase(
        "Production",
        "Discord__Token: is not set. Set it to your bot's token, or start with `sandbox` to try the bot without Discord.")]
    public async Task User_secrets_count_in_Development_only(string environment, string output)
    {
        var secrets = _folder.CreateSubdirectory(".microsoft/usersecrets/djangonautbot");
        await File.WriteAllTextAsync(
            Path.Combine(secrets.FullName, "secrets.json"), """{ "Http:Port": "from the secrets" }""", Cancellation);
        await using var bot = BotProcess.Start(
            _folder, new Dictionary<string, string> { ["HOME"] = _folder.FullName, ["DOTNET_ENVIRONMENT"] = environment });

        await bot.WaitForExitAsync(Cancellation);

        Assert.That(bot.Output, Is.EqualTo(output));
    }

    [TestCase("Http__Port")]
    [TestCase("Metrics__Port")]
    public async Task A_port_in_use_is_said_in_one_line(string setting)
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        var settings = BotProcess.SettingsFor(sandbox, "bot.db");
        settings[setting] = $"{sandbox.ApiBaseUrl.Port}";
        await using var bot = BotProcess.Start(_folder, settings);

        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.EqualTo((int)ExitCode.Settings));
            Assert.That(
                bot.Output,
                Is.EqualTo($"{setting}: another program listens on this port. Choose another one, or stop that program."));
        });
    }
}
