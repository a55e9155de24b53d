using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Pruning;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Pruning;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts.Pruning;

/// <summary>The rows of a cohort are pruned half a year after its texts were deleted, in small batches.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class PruningServiceTests : IAsyncDisposable
{
    private readonly TestDatabase _storage = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly Rows _rows = new();
    private readonly CohortId _cohortId;
    private readonly PruningService _service;

    public PruningServiceTests()
    {
        _cohortId = _storage.AddCohort(new Snowflake(1));
        _service = new PruningService(
            new PruningStore(_storage.Database),
            [_rows],
            _storage.Database,
            new ProgramClock(_clock),
            NullLogger<PruningService>.Instance);
    }

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Before_half_a_year_nothing_is_pruned()
    {
        Forget();
        await _service.StartAsync(Cancellation);
        _clock.Advance((PruningService.Every - Duration.FromMinutes(1)).ToTimeSpan());

        await _clock.AdvanceToNextTimerAsync();

        Assert.That(_rows.Asked, Is.Zero);
    }

    [Test]
    public async Task A_cohort_with_its_texts_is_left_alone()
    {
        _clock.Advance(TimeSpan.FromDays(1000));
        await _service.StartAsync(Cancellation);

        await _clock.AdvanceToNextTimerAsync();

        Assert.That(_rows.Asked, Is.Zero);
    }

    [Test]
    public async Task Each_batch_is_a_transaction_of_its_own_until_nothing_is_left()
    {
        _rows.Left = (2 * PruningService.MostTogether) + 1;
        Forget();
        _clock.Advance(PruningService.Every.ToTimeSpan());

        await _service.StartAsync(Cancellation);
        await LookUntilAsync(() => PrunedAt is not null);

        Assert.That((_rows.Left, _rows.Asked, _rows.Largest), Is.EqualTo((0, 4, PruningService.MostTogether)));
    }

    [Test]
    public async Task What_a_cohort_got_since_is_pruned_after_another_half_year()
    {
        Forget();
        _clock.Advance(PruningService.Every.ToTimeSpan());
        await _service.StartAsync(Cancellation);
        await LookUntilAsync(() => PrunedAt is not null);
        _rows.Left = 1;
        await _clock.AdvanceToNextTimerAsync();
        var soon = _rows.Left;

        _clock.Advance(PruningService.Every.ToTimeSpan());
        await LookUntilAsync(() => _rows.Left == 0);

        Assert.That(soon, Is.EqualTo(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(CancellationToken.None);
        _service.Dispose();
        _storage.Dispose();
    }

    private long? PrunedAt => _storage.Database.Read(connection => connection.QuerySingle<long?>("select pruned_at from cohort"));

    private void Forget() => _storage.Database.Read(connection =>
        connection.Execute("update cohort set forgotten_at = @now", new { now = Instant.FromDateTimeOffset(_clock.GetUtcNow()) }));

    private async Task LookUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            Cancellation.ThrowIfCancellationRequested();
            await _clock.AdvanceToNextTimerAsync();
        }
    }

    private sealed class Rows : IPrunable
    {
        public int Left { get; set; }

        public int Asked { get; private set; }

        public int Largest { get; private set; }

        public IReadOnlyList<string> Tables => [];

        public int Prune(WriteTransaction transaction, CohortId cohortId, Instant before, int most)
        {
            Asked++;
            var deleted = Math.Min(Left, most);
            Left -= deleted;
            Largest = Math.Max(Largest, deleted);
            return deleted;
        }
    }
}
