using DjangonautBot.Hosting;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DjangonautBot.Tests.Hosting;

/// <summary>Backups that are made by themselves.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class BackupServiceTests : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly TestDatabase _storage = new();
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 3, 18, 12, 0, 0, TimeSpan.Zero));
    private readonly LogRecorder _log = new();
    private BackupService? _service;

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    private string Folder => Path.Combine(_folder.FullName, "backups");

    private BackupState State => new BackupStateFile(_storage.Database.Path).Read();

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.StopAsync(CancellationToken.None);
            _service.Dispose();
        }

        _storage.Dispose();
        _folder.Delete(recursive: true);
    }

    [Test]
    public async Task A_night_in_which_the_bot_did_not_run_is_made_up_for_once_and_then_each_night_has_its_own()
    {
        await StartAsync(Folder);
        await UntilAsync(() => new BackupFolder(Folder).List().Count == 1);
        await PassAsync(TimeSpan.FromHours(15));
        var before = new BackupFolder(Folder).List().Count;

        await PassAsync(TimeSpan.FromMinutes(30));
        await UntilAsync(() => new BackupFolder(Folder).List().Count == 2);

        Assert.That(before, Is.EqualTo(1));
        Assert.That(
            new BackupFolder(Folder).List().Select(file => Path.GetFileName(file.Path)),
            Is.EqualTo(["djangonautbot-20260319T032000Z.db", "djangonautbot-20260318T120000Z.db"]));
    }

    [Test]
    public async Task Where_it_cannot_be_written_that_is_logged_once_an_hour_and_the_bot_goes_on()
    {
        await StartAsync("/proc/nowhere");
        await UntilAsync(() => State.IsFailing);
        await PassAsync(TimeSpan.FromMinutes(55));
        var first = _log.Errors;

        await PassAsync(Look);
        await UntilAsync(() => _log.Errors.Count == 2);

        Assert.That(first, Has.Count.EqualTo(1));
        Assert.That(first[0], Does.Contain("No backup could be made; it is tried again in an hour: /proc/nowhere cannot be written: "));
        Assert.That(_service!.ExecuteTask!.IsCompleted, Is.False);
    }

    [Test]
    public async Task Without_a_folder_there_is_none()
    {
        await StartAsync(folder: null);
        await PassAsync(TimeSpan.FromDays(2));

        Assert.That(State, Is.EqualTo(BackupState.None));
    }

    private async Task StartAsync(string? folder)
    {
        using var loggers = new LoggerFactory([_log]);
        var settings = new Settings
        {
            Token = "",
            ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
            DatabasePath = _storage.Database.Path,
            HttpHost = "127.0.0.1",
            HttpPort = 0,
            Backup = BackupSettings.Default with { Folder = folder },
        };
        _service = new BackupService(
            settings,
            _storage.Database,
            new DeletionJournal(_storage.Database, NullLogger<DeletionJournal>.Instance),
            new ProgramClock(_clock),
            _clock,
            loggers.CreateLogger<BackupService>());
        await _service.StartAsync(Cancellation);
    }

    // One look after the other; each is over when the next one waits for its time.
    private async Task PassAsync(TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += Look)
        {
            await _clock.WaitForTimersAsync(1);
            _clock.Advance(Look);
        }
    }

    private static Task UntilAsync(Func<bool> condition) => Polling.UntilAsync(condition, Cancellation);
}
