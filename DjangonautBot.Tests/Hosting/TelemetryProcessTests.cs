using System.Collections.Concurrent;
using System.Net;
using System.Text;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting;

/// <summary>Metrics and traces of the bot in a process of its own.</summary>
[Category(TestCategory.Process)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.MillisecondsForProcesses)]
internal sealed class TelemetryProcessTests : IDisposable
{
    private const string Ready = "commands with Discord";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-telemetry-");

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public async Task Where_nobody_asks_for_metrics_OpenTelemetry_is_not_even_loaded()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        await using var bot = BotProcess.Start(
            "dotnet", _folder, BotProcess.SettingsFor(sandbox, "bot.db"), [Path.Combine(AppContext.BaseDirectory, "DjangonautBot.dll")]);
        await bot.WaitForOutputAsync(Ready, Cancellation);

        Assert.That((bot.HasLoaded("OpenTelemetry"), bot.HasLoaded("DjangonautBot.Discord")), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task A_collector_that_cannot_be_reached_is_said_once_and_the_bot_works_on_and_sends_when_it_is_there()
    {
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions { ResponseTimeout = TimeSpan.FromSeconds(30) }), ct: Cancellation);
        var server = sandbox.World.AddServer("Djangonaut Space");
        server.AddChannel("lounge");
        var maya = server.AddPerson("Maya", server.AddRole("Captain", 1UL << 5));
        var port = FreePort.Find();
        var address = $"http://127.0.0.1:{port}";
        await using var bot = BotProcess.Start(_folder, SettingsFor(sandbox, port));
        await bot.WaitForOutputAsync(Ready, Cancellation);

        var first = await maya.RunAsync("week");
        await bot.WaitForOutputAsync($"The collector at {address} does not take the metrics;", Cancellation);
        await bot.WaitForOutputAsync($"The collector at {address} does not take the traces;", Cancellation);
        var second = await maya.RunAsync("week");
        using var collector = new CollectorStub(port);
        await bot.WaitForOutputAsync($"The collector at {address} takes the metrics again", Cancellation);
        var third = await maya.RunAsync("week");
        await bot.WaitForOutputAsync($"The collector at {address} takes the traces again", Cancellation);
        await bot.TerminateAsync(Cancellation);
        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That((first.Text, second.Text), Is.EqualTo((third.Text, third.Text)));
            Assert.That(third.Text, Is.Not.Empty);
            Assert.That(bot.Output.Split("does not take the metrics"), Has.Length.EqualTo(2));
            Assert.That(bot.ExitCode, Is.Zero);
            Assert.That(collector.Received("/v1/metrics"), Does.Contain("djangonautbot.interactions").And.Contain("djangonautbot.storage"));
            Assert.That(
                collector.Received("/v1/traces"),
                Does.Contain("command week").And.Not.Contain($"{maya.Id}").And.Not.Contain("Maya"));
        });
    }

    private static Dictionary<string, string> SettingsFor(SandboxHost sandbox, int port)
    {
        var settings = BotProcess.SettingsFor(sandbox, "bot.db");
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}";
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        settings["OTEL_METRIC_EXPORT_INTERVAL"] = "100";
        settings["OTEL_BSP_SCHEDULE_DELAY"] = "100";
        return settings;
    }

    /// <summary>Takes what is sent to it. Protocol buffers hold texts as they are.</summary>
    private sealed class CollectorStub : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, string Body)> _received = new();

        public CollectorStub(int port)
        {
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            _listener.Start();
            _ = ReceiveAsync();
        }

        public string Received(string path) => string.Concat(_received.Where(each => each.Path == path).Select(each => each.Body));

        public void Dispose() => _listener.Close();

        private async Task ReceiveAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                    _received.Enqueue((context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                    context.Response.Close();
                }
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The end of the test.
            }
        }
    }
}
