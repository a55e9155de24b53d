using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Support;

/// <summary>
/// Random faults of posting requests and of the gateway. Actions of people are spared, because
/// a person who sees a command fail repeats it.
/// </summary>
/// <param name="strikes">The maximum number of faults.</param>
internal sealed class RandomFaults(SandboxWorld world, Random random, int strikes)
{
    // Most pass at once. One in so many lasts for longer than the client tries by itself, and is left to the outbox.
    private const int Seldom = 5;
    private const int Long = 6;

    // On average, one fault in so many steps.
    private const int Often = 4;

    private const int UnknownError = 4000;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private static readonly (string Method, string RouteTemplate)[] Routes =
    [
        ("POST", "/channels/{channel_id}/messages"),
        ("POST", "/channels/{channel_id}/messages"),
        ("POST", "/channels/{channel_id}/messages"),
        ("GET", "/channels/{channel_id}/messages"),
        ("PATCH", "/channels/{channel_id}/messages/{message_id}"),
        ("POST", "/channels/{channel_id}/messages/{message_id}/threads"),
        ("POST", "/users/@me/channels"),
        ("GET", "/guilds/{guild_id}/members/{user_id}"),
    ];

    private static readonly FaultKind[] Kinds =
    [
        FaultKind.RateLimitUser,
        FaultKind.RateLimitShared,
        FaultKind.RateLimitGlobal,
        FaultKind.ServerError500,
        FaultKind.BadGatewayBeforeCommit,
        FaultKind.BadGatewayAfterCommit,
        FaultKind.GatewayTimeout504AfterCommit,
        FaultKind.ResetConnection,
        FaultKind.ResetAfterCommit,
    ];

    private readonly List<(RestFault Fault, int Times)> _faults = [];
    private int _sessions;

    /// <summary>The number of failed requests.</summary>
    public int Struck => _faults.Sum(fault => fault.Times - fault.Fault.Left);

    /// <summary>The number of lost connections of the gateway.</summary>
    public int Drops { get; private set; }

    /// <summary>Whether the bot is connected again.</summary>
    public bool IsOver => Sessions >= _sessions;

    private int Sessions => world.Identifies + world.Resumes;

    /// <summary>Begins a random fault, or none.</summary>
    public void Blow()
    {
        if (strikes == 0 || random.Next(Often) > 0)
        {
            return;
        }

        strikes--;
        // The first fault is a drop, because in a run with few faults chance alone may bring none.
        var target = Drops == 0 ? Routes.Length : random.Next(Routes.Length + 1);
        if (target == Routes.Length)
        {
            DropGateway();
        }
        else
        {
            Strike(Routes[target].Method, Routes[target].RouteTemplate);
        }
    }

    private void Strike(string method, string routeTemplate)
    {
        var times = random.Next(Seldom) == 0 ? Long : random.Next(1, 3);
        var pause = LongestPause * random.NextDouble();
        _faults.Add((world.Faults.FailNext(method, routeTemplate, Kinds[random.Next(Kinds.Length)], times, pause), times));
    }

    private void DropGateway()
    {
        Drops++;
        _sessions = Sessions + 1;
        Action drop = random.Next(4) switch
        {
            0 => world.Faults.AbortConnections,
            1 => world.Faults.RequestReconnect,
            2 => () => world.Faults.InvalidateSession(resumable: false),
            _ => () => world.Faults.CloseConnections(UnknownError),
        };
        drop();
    }
}
