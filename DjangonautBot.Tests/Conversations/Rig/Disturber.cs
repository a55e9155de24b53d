using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>Disturbs the bot at random.</summary>
internal sealed class Disturber(SandboxHost sandbox, RigBot bot, RigOutbox outbox, Random random)
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string Commands = "/applications/{application_id}/commands";
    private const int UnknownError = 4000;
    private const int Slices = 12;
    private const int MostRequests = 8;

    // Below the lease's fifteen seconds, and beyond the three that a person waits.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan LongestSlice = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(20);

    // How many of a hundred there are of each.
    private static readonly (DisturbanceKind Kind, int Share)[] Shares =
    [
        (DisturbanceKind.Kill, 14),
        (DisturbanceKind.Stop, 6),
        (DisturbanceKind.Freeze, 5),
        (DisturbanceKind.Pause, 6),
        (DisturbanceKind.Starve, 7),
        (DisturbanceKind.GatewayDrop, 12),
        (DisturbanceKind.Deletion, 4),
        (DisturbanceKind.Registration, 2),
        (DisturbanceKind.Posting, 28),
        (DisturbanceKind.Answering, 16),
    ];

    private readonly List<RestFault> _armed = [];

    private SandboxWorld World => sandbox.World;

    /// <summary>Number of faults that met no request.</summary>
    public int Unmet => _armed.Sum(fault => fault.Left);

    /// <summary>Chooses kinds at random, with one of each at least where there is room.</summary>
    public IReadOnlyList<DisturbanceKind> Choose(int number)
    {
        var kinds = Enum.GetValues<DisturbanceKind>();
        random.Shuffle(kinds);
        var each = Shares.SelectMany(share => Enumerable.Repeat(share.Kind, share.Share)).ToArray();
        DisturbanceKind[] chosen = [.. kinds.Take(number), .. random.GetItems(each, Math.Max(0, number - kinds.Length))];
        random.Shuffle(chosen);
        return chosen;
    }

    /// <summary>Disturbs the bot while people are active.</summary>
    /// <param name="afterRequests">Waits for a number of requests of the bot, or for the end of the activity.</param>
    /// <returns>A description.</returns>
    public async Task<string> StrikeAsync(DisturbanceKind kind, Func<int, Task> afterRequests, CancellationToken cancellationToken)
    {
        var chance = new Random(random.Next());
        var requests = chance.Next(MostRequests);
        switch (kind)
        {
            case DisturbanceKind.Kill:
                await afterRequests(requests);
                await bot.KillAsync(cancellationToken);
                break;

            case DisturbanceKind.Stop:
                await afterRequests(requests);
                await bot.StopAsync(cancellationToken);
                break;

            case DisturbanceKind.Freeze:
                await afterRequests(requests);
                await bot.FreezeAsync(() => afterRequests(chance.Next(MostRequests)), cancellationToken);
                break;

            case DisturbanceKind.Pause:
                await afterRequests(requests);
                await HoldUpAsync(LongestPause * chance.NextDouble(), TimeSpan.Zero, cancellationToken);
                break;

            case DisturbanceKind.Starve:
                await afterRequests(requests);
                for (var slice = 0; slice < Slices; slice++)
                {
                    await HoldUpAsync(LongestSlice * chance.NextDouble(), LongestTurn * chance.NextDouble(), cancellationToken);
                }

                break;

            case DisturbanceKind.GatewayDrop:
                await afterRequests(requests);
                return DropGateway(chance);

            case DisturbanceKind.Registration:
                return await RefuseCommandsAsync(chance, afterRequests, cancellationToken);

            case DisturbanceKind.TokenRejected:
                _armed.Add(World.Faults.RejectNext("POST", Messages, 401, 0, "401: Unauthorized"));
                await bot.RecoverFromRejectionAsync(cancellationToken);
                break;

            case DisturbanceKind.Posting:
                return Note(RestFaultKinds.ArmPosting(World, chance));

            case DisturbanceKind.Answering:
                return Note(RestFaultKinds.ArmAnswering(World, chance));
        }

        return $"after {requests} requests";
    }

    // Time in which nothing moves is what this disturbance is about.
    private async Task HoldUpAsync(TimeSpan pause, TimeSpan turn, CancellationToken cancellationToken)
    {
        await bot.Current.FreezeAsync(cancellationToken);
        await Task.Delay(pause, TimeProvider.System, cancellationToken);
        await bot.Current.ThawAsync(cancellationToken);
        await Task.Delay(turn, TimeProvider.System, cancellationToken);
    }

    private string DropGateway(Random chance)
    {
        (string Name, Action Drop)[] ways =
        [
            ("cut", World.Faults.AbortConnections),
            ("asked to reconnect", World.Faults.RequestReconnect),
            ("a session that can be resumed", () => World.Faults.InvalidateSession(resumable: true)),
            ("a session that is forgotten", () => World.Faults.InvalidateSession(resumable: false)),
            ("closed", () => World.Faults.CloseConnections(UnknownError)),
        ];
        var (name, drop) = ways[chance.Next(ways.Length)];
        drop();
        return name;
    }

    private async Task<string> RefuseCommandsAsync(Random chance, Func<int, Task> afterRequests, CancellationToken cancellationToken)
    {
        var isFull = chance.Next(2) == 0;
        var before = World.CommandRegistrations;
        _armed.Add(isFull
            ? World.Faults.RejectNext("PUT", Commands, 400, 30034, "Max number of daily application command creates has been reached")
            : World.Faults.FailNext("PUT", Commands, FaultKind.RateLimitUser, retryAfter: TimeSpan.FromSeconds(1)));
        await afterRequests(chance.Next(MostRequests));
        outbox.ForgetCommands();
        await bot.KillAsync(cancellationToken);
        await World.WaitUntilAsync(() => World.CommandRegistrations > before, cancellationToken);
        return isFull ? "30034" : "429";
    }

    private string Note((string Name, RestFault Fault) armed)
    {
        _armed.Add(armed.Fault);
        return armed.Name;
    }
}
