using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>Answers of Discord, or of something on the way to it, with which the rig meets the bot's requests.</summary>
internal static class RestFaultKinds
{
    private const string Page = "<html><body>Something between you and Discord says no.</body></html>";

    private static readonly (string Method, string Template)[] Posting =
    [
        ("POST", "/channels/{channel_id}/messages"),
        ("POST", "/channels/{channel_id}/messages"),
        ("POST", "/channels/{channel_id}/messages"),
        ("PATCH", "/channels/{channel_id}/messages/{message_id}"),
        ("POST", "/channels/{channel_id}/messages/{message_id}/threads"),
        ("GET", "/channels/{channel_id}/messages"),
        ("POST", "/guilds/{guild_id}/scheduled-events"),
    ];

    private static readonly (string Method, string Template)[] Answering =
        [("POST", "/interactions/{interaction_id}/{interaction_token}/callback")];

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    // Those that say nothing about the message, whatever is asked.
    private static readonly (string Name, Func<SandboxWorld, string, string, RestFault> Arm)[] Anywhere =
    [
        ("400 with HTML", (world, method, route) => world.Faults.AnswerNext(method, route, 400, Page)),
        ("408", (world, method, route) => world.Faults.AnswerNext(method, route, 408, Page)),
        ("408 after it was done", (world, method, route) => world.Faults.AnswerNext(method, route, 408, Page, executes: true)),
        ("500", (world, method, route) => world.Faults.FailNext(method, route, FaultKind.ServerError500)),
        ("502", (world, method, route) => world.Faults.FailNext(method, route, FaultKind.BadGatewayBeforeCommit)),
        ("502 after it was done", (world, method, route) => world.Faults.FailNext(method, route, FaultKind.BadGatewayAfterCommit)),
        ("502 twice", (world, method, route) => world.Faults.FailNext(method, route, FaultKind.BadGatewayAfterCommit, times: 2)),
        ("503", (world, method, route) => world.Faults.AnswerNext(method, route, 503, Page)),
        ("504 after it was done", (world, method, route) => world.Faults.FailNext(method, route, FaultKind.GatewayTimeout504AfterCommit)),
        ("cut", (world, method, route) => world.Faults.FailNext(method, route, FaultKind.ResetConnection)),
        ("cut after it was done", (world, method, route) => world.Faults.FailNext(method, route, FaultKind.ResetAfterCommit)),
    ];

    private static readonly (string Name, Func<SandboxWorld, string, string, RestFault> Arm)[] ToPosts =
    [
        .. Anywhere,
        ("400 with Discord's JSON", Reject(400, 50035)),
        ("403", Reject(403, 50013)),
        ("502 after it was done, then 403", RejectAfterDoing(403, 50013)),
        ("502 after it was done, then 404", RejectAfterDoing(404, 0)),
        ("404 with code 0", Reject(404, 0)),
        ("404 about the server", Reject(404, 10004)),
        ("404 about the channel", Reject(404, 10003)),
        ("429 for the channel", Limit(FaultKind.RateLimitUser)),
        ("429 for a shared resource", Limit(FaultKind.RateLimitShared)),
        ("429 for the bot", Limit(FaultKind.RateLimitGlobal)),
        ("429 without Discord's JSON", Limit(FaultKind.RateLimitHeaderless)),
    ];

    private static readonly (string Name, Func<SandboxWorld, string, string, RestFault> Arm)[] ToAnswers =
    [
        .. Anywhere,
        (
            "404 although it was done",
            (world, method, route) => world.Faults.FailNext(method, route, FaultKind.UnknownInteractionAfterSuccess)),
    ];

    /// <summary>Arms a random fault of posting.</summary>
    public static (string Name, RestFault Fault) ArmPosting(SandboxWorld world, Random random) => Arm(world, random, Posting, ToPosts);

    /// <summary>Arms a random fault of answering a person.</summary>
    public static (string Name, RestFault Fault) ArmAnswering(SandboxWorld world, Random random) =>
        Arm(world, random, Answering, ToAnswers);

    private static (string Name, RestFault Fault) Arm(
        SandboxWorld world,
        Random random,
        (string Method, string Template)[] routes,
        (string Name, Func<SandboxWorld, string, string, RestFault> Arm)[] kinds)
    {
        var (method, template) = routes[random.Next(routes.Length)];
        var (name, arm) = kinds[random.Next(kinds.Length)];
        return ($"{name} to {method} {template}", arm(world, method, template));
    }

    private static Func<SandboxWorld, string, string, RestFault> Reject(int status, int code) =>
        (world, method, route) => world.Faults.RejectNext(method, route, status, code, "No.");

    private static Func<SandboxWorld, string, string, RestFault> RejectAfterDoing(int status, int code) => (world, method, route) =>
    {
        world.Faults.FailNext(method, route, FaultKind.BadGatewayAfterCommit);
        return world.Faults.RejectNext(method, route, status, code, "No.");
    };

    private static Func<SandboxWorld, string, string, RestFault> Limit(FaultKind kind) =>
        (world, method, route) => world.Faults.FailNext(method, route, kind, retryAfter: RetryAfter);
}
