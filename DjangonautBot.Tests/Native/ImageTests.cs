using System.Net;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.Native;

/// <summary>The image has what the bot needs, and nothing else.</summary>
[Category(TestCategory.Long)]
[Explicit("It builds an image. It takes podman, root and the native file.")]
[CancelAfter(HangTimeout.MillisecondsForProcesses)]
[UnsupportedOSPlatform("windows")]
internal sealed class ImageTests
{
    private const long MostBytes = 60_000_000;

    private static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    private BuiltImage _image = null!;

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    private IEnumerable<string> Files =>
        Directory.EnumerateFiles(_image.Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_image.Root, path));

    [OneTimeSetUp]
    public void Build() => _image = BuiltImage.Build();

    [OneTimeTearDown]
    public void Remove() => _image?.Dispose();

    [SetUp]
    public void EmptyVolume()
    {
        foreach (var entry in _image.Volume.EnumerateFileSystemInfos())
        {
            (entry as DirectoryInfo)?.Delete(recursive: true);
            (entry as FileInfo)?.Delete();
        }
    }

    [Test]
    public void It_is_small() => Assert.That(_image.Bytes, Is.LessThanOrEqualTo(MostBytes));

    [Test]
    public void It_holds_the_bot_its_libraries_glibc_and_certificates_and_nothing_else() =>
        Assert.That(Files.Select(Path.GetFileName), Is.EquivalentTo(
        [
            "DjangonautBot", "appsettings.json", "libe_sqlite3.so", "libSkiaSharp.so", "DejaVuSans.LICENSE.txt",
            "ld-linux-x86-64.so.2", "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1",
            "libgcc_s.so.1", "libstdc++.so.6", "libcrypto.so.3", "libssl.so.3",
            "ca-certificates.crt", "passwd", "group", "nsswitch.conf",
        ]));

    [Test]
    public void Only_its_volume_belongs_to_its_user()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_image.User, Is.EqualTo("1654:1654"));
            Assert.That(File.ReadAllText(Path.Combine(_image.Root, "etc/passwd")), Does.Contain(":1654:1654:"));
            Assert.That(
                File.GetUnixFileMode(Path.Combine(_image.Root, "app/DjangonautBot")) & UnixFileMode.OtherWrite,
                Is.EqualTo(UnixFileMode.None));
        });
    }

    [Test]
    public async Task Without_root_and_with_all_else_read_only_it_answers_draws_tells_its_health_and_stops_in_order()
    {
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions { ProgramStart = Wednesday, IdentifyInterval = TimeSpan.Zero }), ct: Cancellation);
        var story = new NativeStory(sandbox.World);
        var settings = BotProcess.SettingsFor(sandbox, _image.Environment["Storage__DatabasePath"]);
        settings["Http__Port"] = $"{FreePort.Find()}";
        await using var bot = _image.Start(settings, _image.Entrypoint);
        await sandbox.World.WaitUntilAsync(() => sandbox.World.CommandNames.Count > 0, Cancellation);

        await story.SetUpAsync();
        await story.CheckInAsync(Cancellation);
        await story.LookAfterAsync(Cancellation);
        await using var health = _image.Start(settings, _image.Health);
        await health.WaitForExitAsync(Cancellation);
        var hasDrawn = bot.HasLoaded("libSkiaSharp");
        await bot.TerminateAsync(Cancellation);
        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(story.Troubles, Is.Empty);
            Assert.That(hasDrawn, Is.True);
            Assert.That(health.ExitCode, Is.Zero, health.Output);
            Assert.That(bot.ExitCode, Is.Zero);
            Assert.That(bot.Output, Does.Not.Contain("ERR").And.Not.Contain("Exception"));
            Assert.That(
                _image.Volume.EnumerateFileSystemInfos().Select(entry => entry.Name),
                Has.Member("djangonautbot.db").And.Member("logs"));
        });
    }

    [Test]
    public async Task It_speaks_TLS_with_those_whose_certificate_it_trusts()
    {
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var certificate = NewCertificate();
        await using var discord = Serve(certificate, asked);
        await discord.StartAsync(Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_image.Volume.FullName, "trusted.pem"), certificate.ExportCertificatePem(), Cancellation);
        var settings = new Dictionary<string, string>
        {
            ["Discord__Token"] = "token",
            ["Discord__ApiBaseUrl"] = $"{discord.Urls.Single()}/api/v10",
            ["Http__Port"] = "0",
            ["SSL_CERT_FILE"] = "/data/trusted.pem",
        };

        await using var bot = _image.Start(settings, _image.Entrypoint);

        Assert.That(await asked.Task.WaitAsync(Cancellation), Does.StartWith("/api/v10/"));
    }

    [Test]
    public void It_finds_the_certificates_of_the_world()
    {
        var path = Path.Combine(_image.Root, _image.Environment["SSL_CERT_FILE"].TrimStart('/'));
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(path);

        Assert.That(certificates, Has.Count.GreaterThan(100));
    }

    private static WebApplication Serve(X509Certificate2 certificate, TaskCompletionSource<string> asked)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        app.Run(context =>
        {
            asked.TrySetResult(context.Request.Path);
            return Task.CompletedTask;
        });
        return app;
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
