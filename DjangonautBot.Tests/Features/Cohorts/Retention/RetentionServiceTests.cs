using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Cohorts.Retention;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Features.Cohorts.Retention;

/// <summary>Deleted text is removed from the database's log too, after any number of attempts.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class RetentionServiceTests : IAsyncDisposable
{
    private readonly TestDatabase _storage = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly IDeliveries _deliveries = Substitute.For<IDeliveries>();
    private readonly IReports _reports = Substitute.For<IReports>();
    private readonly CohortId _cohortId;
    private readonly RetentionService _service;

    public RetentionServiceTests()
    {
        // Waiting for those who read would only take time here.
        _storage.Database.Lent = connection => connection.Execute("pragma busy_timeout = 0");
        _cohortId = _storage.AddCohort(new Snowflake(1));
        var cohorts = Substitute.For<ICohorts>();
        cohorts.Find(Arg.Any<DatabaseConnection>(), _cohortId).Returns(SampleCohorts.Cohort(_cohortId.Value, new LocalDate(2025, 3, 3)));
        _service = new RetentionService(
            new RetentionStore(_storage.Database),
            new CohortRetention(cohorts, _reports, [], _deliveries),
            new DeletionJournal(_storage.Database, NullLogger<DeletionJournal>.Instance),
            _storage.Database,
            new LogTruncation(_storage.Database, NullLogger<LogTruncation>.Instance),
            new OutboxSignal(),
            new ProgramClock(_clock),
            NullLogger<RetentionService>.Instance);
    }

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    private bool IsForgotten => _reports.ReceivedCalls().Any();

    private long LogLength => new FileInfo($"{_storage.Database.Path}-wal") is { Exists: true } log ? log.Length : 0;

    [Test]
    public async Task At_the_start_the_log_is_emptied_of_what_an_earlier_process_may_have_left()
    {
        var before = LogLength;

        await _service.StartAsync(Cancellation);
        await LookUntilAsync(() => LogLength == 0);

        Assert.That(before, Is.GreaterThan(0), "or there was nothing to empty");
    }

    [Test]
    public async Task A_log_in_which_somebody_reads_is_emptied_when_they_have_done()
    {
        await TellAsync();
        long whileRead;
        using (var reader = _storage.Database.Open())
        {
            reader.Run("begin");
            await ForgetWhileAsync(reader);
            whileRead = LogLength;
        }

        await LookUntilAsync(() => LogLength == 0);

        Assert.That(whileRead, Is.GreaterThan(0), "or nobody held it up");
    }

    [Test]
    public async Task Captains_learn_that_it_is_deleted_although_the_log_is_held_up()
    {
        await TellAsync();
        using var reader = _storage.Database.Open();
        reader.Run("begin");
        _deliveries.ClearReceivedCalls();

        await ForgetWhileAsync(reader);

        _deliveries.Received(1).Refresh(Arg.Any<WriteTransaction>(), RetentionNoticePost.PostKind, _cohortId.Value);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(CancellationToken.None);
        _service.Dispose();
        _storage.Dispose();
    }

    private async Task TellAsync()
    {
        await _service.StartAsync(Cancellation);
        await LookUntilAsync(() => _deliveries.ReceivedCalls().Any());
    }

    private async Task ForgetWhileAsync(DatabaseConnection reader)
    {
        reader.QuerySingle<long>("select count(*) from cohort");
        _clock.Advance(RetentionPolicy.NoticePeriod.ToTimeSpan());
        await LookUntilAsync(() => IsForgotten);
        await _clock.AdvanceToNextTimerAsync();
    }

    private async Task LookUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            Cancellation.ThrowIfCancellationRequested();
            await _clock.AdvanceToNextTimerAsync();
        }
    }
}
