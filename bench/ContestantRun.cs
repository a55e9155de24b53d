using DjangonautBot.Sandbox;

namespace DjangonautBot.Bench;

/// <summary>One contestant, from an empty database and a sandbox of its own to its figures.</summary>
internal sealed class ContestantRun(Contestant contestant, DirectoryInfo folder, CancellationToken ct)
{
    private const int Starts = 3;

    // The first 4,000 interactions are 3,000 /week and 500 check-ins, of two interactions each; memory is read then.
    private const int Weeks = 1000;
    private const int CheckIns = 500;
    private const int MeasuredInteractions = 2 * Weeks + 2 * CheckIns * Requests.InteractionsInCheckIn;

    // Longer than Discord waits for a response, so that a slow machine can be measured, too.
    private static readonly SandboxOptions Options = new()
    {
        IdentifyInterval = TimeSpan.Zero,
        ResponseTimeout = TimeSpan.FromMinutes(1),
        PersonTimeout = TimeSpan.FromMinutes(1),
    };

    private readonly Dictionary<Figure, double> _figures = [];

    public async Task<IReadOnlyDictionary<Figure, double>> MeasureAsync()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(Options), ct: ct);
        var session = new Session(sandbox.World);
        await SetUpAsync(sandbox, session);

        var starts = new List<TimeSpan>();
        for (var start = 1; start <= Starts; start++)
        {
            await using var process = ContestantProcess.Start(contestant, folder, sandbox);
            await process.ConnectAsync(ct);
            await process.WhileRunningAsync(Requests.WeekAsync(session.Djangonauts[0], 0), ct);
            starts.Add(process.Age);
            if (start == Starts)
            {
                await process.WhileRunningAsync(ApplyLoadAsync(process, session.Djangonauts), ct);
            }
        }

        starts.Sort();
        _figures[Figure.Start] = At(starts, 0.5);
        return _figures;
    }

    // A contestant without storage has no cohort to be set up.
    private async Task SetUpAsync(SandboxHost sandbox, Session session)
    {
        var world = sandbox.World;
        await using var process = ContestantProcess.Start(contestant, folder, sandbox);
        await process.ConnectAsync(ct);
        await process.WhileRunningAsync(world.WaitUntilAsync(() => world.CommandNames.Count > 0, ct), ct);
        if (world.CommandNames.Contains("cohort create"))
        {
            await process.WhileRunningAsync(session.SetUpAsync(), ct);
        }
    }

    // Check-ins come last: the cards that follow from them are posted at Discord's pace, long after the answers.
    private async Task ApplyLoadAsync(ContestantProcess process, IReadOnlyList<Person> people)
    {
        await Load.InFlightAsync(people, Weeks, Requests.WeekAsync, ct);

        var begin = process.ProcessorTime;
        var weeks = await Load.OneAtATimeAsync(people, Weeks, Requests.WeekAsync, ct);
        _figures[Figure.WeekMedian] = At(weeks, 0.5);
        _figures[Figure.WeekTail] = At(weeks, 0.99);
        _figures[Figure.WeekRate] = await Load.InFlightAsync(people, Weeks, Requests.WeekAsync, ct);
        var processor = process.ProcessorTime - begin;

        await Load.InFlightAsync(people, CheckIns, Requests.CheckInAsync, ct);
        _figures[Figure.Resident] = process.ResidentMiB;
        _figures[Figure.Proportional] = process.ProportionalMiB;

        begin = process.ProcessorTime;
        var checkIns = await Load.OneAtATimeAsync(people, CheckIns, Requests.CheckInAsync, ct);
        _figures[Figure.CheckInTail] = At(checkIns, 0.99);
        _figures[Figure.CheckInRate] = await Load.InFlightAsync(people, CheckIns, Requests.CheckInAsync, ct);
        processor += process.ProcessorTime - begin;
        _figures[Figure.Processor] = processor.TotalMilliseconds / MeasuredInteractions;
    }

    private static double At(IReadOnlyList<TimeSpan> sorted, double share) => sorted[(int)(sorted.Count * share)].TotalMilliseconds;
}
