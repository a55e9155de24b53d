using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>Plays the eight weeks: moment by moment, and in each moment disturbance by disturbance, never without activity.</summary>
internal sealed class RigPlay : IAsyncDisposable
{
    private const int MostAtOnce = 3;
    private const int MostWaves = 4;

    private static readonly TimeSpan SettlesWithin = TimeSpan.FromMinutes(2);

    private readonly SandboxHost _sandbox;
    private readonly Random _random;
    private readonly RigBot _bot;
    private readonly RigOutbox _outbox;
    private readonly Disturber _disturber;
    private readonly Dictionary<DisturbanceKind, int> _counts = [];
    private RigCohort _cohort = null!;
    private RigCaptain _captain = null!;
    private RigPeople _people = null!;
    private int _requests;

    public RigPlay(SandboxHost sandbox, DirectoryInfo folder, Random random)
    {
        (_sandbox, _random) = (sandbox, random);
        var databasePath = MigratedDatabase.CopyTo(folder);
        _outbox = new RigOutbox(databasePath, World);
        _bot = new RigBot(sandbox, _outbox, folder, databasePath);
        _disturber = new Disturber(sandbox, _bot, _outbox, random);
        World.Happened += activity => _requests += activity.Kind == SandboxActivityKind.Rest ? 1 : 0;
    }

    private SandboxWorld World => _sandbox.World;

    /// <summary>Plays all weeks.</summary>
    /// <returns>All that was lost, stands twice or is stuck.</returns>
    public async Task<IReadOnlyList<string>> PlayAsync(int disturbances, CancellationToken cancellationToken)
    {
        await _bot.StartAsync(cancellationToken);
        _cohort = await RigCohort.SetUpAsync(World, cancellationToken);
        _captain = new RigCaptain(_cohort, World);
        var ledger = new Ledger(_cohort);
        _people = new RigPeople(_cohort, ledger, _random);
        var moments = _disturber.Choose(disturbances).ToLookup(_ => RigCohort.Moments[_random.Next(RigCohort.Moments.Count)].At);
        foreach (var (at, week) in RigCohort.Moments)
        {
            await MoveToAsync(at, cancellationToken);
            foreach (var disturbance in moments[at].Select(kind => (DisturbanceKind?)kind).DefaultIfEmpty())
            {
                await LiveAsync(disturbance, week, cancellationToken);
            }

            foreach (var team in _cohort.Teams.Where(_ => at.DayOfWeek == DayOfWeek.Thursday && week is >= 1 and <= RigCohort.Weeks))
            {
                // So that each week has a summary.
                await _people.ChooseCheckIn(team, team.Writers[0], week, isForTeam: true, isPatient: true)();
            }
        }

        await SettleAsync(cancellationToken);
        return ledger.FindMistakes();
    }

    /// <summary>Describes what was done.</summary>
    public string Describe() =>
        $"{string.Join(", ", _counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}"))}; "
            + $"{_requests} requests, tried again by a Captain {_captain.Helped} times, faults that met no request: {_disturber.Unmet};";

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    // People act when the bot knows the time, too: with its second reading it has made the first its own.
    private async Task MoveToAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        World.Clock.MoveTo(at);
        var before = World.ClockReadings;
        await Polling.UntilAsync(() => World.ClockReadings >= before + 2, cancellationToken);
    }

    private async Task LiveAsync(DisturbanceKind? disturbance, int week, CancellationToken cancellationToken)
    {
        var begin = _requests;
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var comingBack = disturbance is DisturbanceKind.Deletion ? _people.ChooseCardThatComesBack(week) : null;
        var strike = disturbance is { } kind
            ? _disturber.StrikeAsync(kind, AfterRequestsAsync, cancellationToken)
            : Task.FromResult("");
        try
        {
            await ActAsync(strike, disturbance is null ? 1 : _random.Next(2, MostAtOnce + 1), week, comingBack);
        }
        finally
        {
            over.TrySetResult();
        }

        var description = await strike;
        if (disturbance is { } done)
        {
            _counts[done] = _counts.GetValueOrDefault(done) + 1;
            await TestContext.Out.WriteLineAsync($"{World.Clock.GetUtcNow():MM-dd HH:mm} {done}: {description}");
        }

        await SettleAsync(cancellationToken);

        async Task AfterRequestsAsync(int requests)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var from = disturbance is DisturbanceKind.Freeze ? _requests : begin;
            var reached = World.WaitUntilAsync(() => _requests >= from + requests, stop.Token);
            await Task.WhenAny(reached, over.Task);
            await stop.CancelAsync();
            await reached.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // As long as a disturbance lasts, people go on.
    private async Task ActAsync(Task strike, int number, int week, (Person Person, Func<Task> Act)? comingBack)
    {
        var also = comingBack?.Act;
        for (var wave = 0; wave == 0 || (wave < MostWaves && !strike.IsCompleted); wave++)
        {
            var acts = _people.Choose(week, number, comingBack?.Person).Select(act => act());
            await Task.WhenAll([.. acts, also?.Invoke() ?? Task.CompletedTask]);
            also = null;
        }
    }

    // Whatever waits for somebody is tried again by a Captain, who has to know of it.
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(SettlesWithin);
        try
        {
            using var glances = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            while (!_outbox.IsSettled || _outbox.Stuck > 0)
            {
                if (_bot.Current.HasEnded)
                {
                    throw new InvalidOperationException($"The bot ended with exit code {_bot.Current.ExitCode}:\n{_bot.Current.Output}");
                }

                await (_outbox.Stuck > 0 ? _captain.HelpAsync(patience.Token) : glances.WaitForNextTickAsync(patience.Token).AsTask());
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"Something is stuck:\n{_outbox.Describe()}\n{_bot.Current.Output}");
        }

        _captain.NoteThatAllIsWell();
    }
}
