using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace DjangonautBot.Tests.Storage;

/// <summary>The write-ahead log is emptied once it may hold deleted text, and not without need.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LogTruncationTests : IDisposable
{
    private readonly TestDatabase _storage = new();
    private readonly LogTruncation _log;

    public LogTruncationTests() => _log = new LogTruncation(_storage.Database, NullLogger<LogTruncation>.Instance);

    private long Length => new FileInfo($"{_storage.Database.Path}-wal").Length;

    public void Dispose() => _storage.Dispose();

    [Test]
    public async Task What_was_cancelled_is_done_at_the_next_call()
    {
        _storage.AddCohort(new Snowflake(1));

        Assert.That(() => _log.RunAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        var before = Length;

        await _log.RunAsync(CancellationToken.None);

        Assert.That((before, Length), Is.EqualTo((before, 0L)));
        Assert.That(before, Is.Positive, "or there was nothing to empty");
    }
}
