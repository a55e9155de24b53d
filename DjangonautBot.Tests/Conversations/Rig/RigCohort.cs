using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>The cohort of the rig: two teams in a server, with a channel for each kind of post.</summary>
internal sealed class RigCohort
{
    public const int Weeks = 8;

    /// <summary>Words of the announcement that is scheduled for all teams.</summary>
    public const string Announcement = "The guests come a day later.";

    private const ulong ManageServer = 1UL << 5;
    private const string StartsOn = "2026-03-02";
    private const string AnnouncedAt = "2026-03-19 17:00";

    private RigCohort(SandboxServer server)
    {
        Server = server;
        Captain = server.AddPerson("Maya", server.AddRole("Captain", ManageServer));
        Summaries = server.AddChannel("summaries");
        Wins = server.AddChannel("wins");
        Navigators = server.AddChannel("navigators");
        Captains = server.AddChannel("captains");
        Pluto = new RigTeam(server, "Pluto", "Grace", "Ada", "Bilal", "Chidi", "Dalia", "Emeka");
        Mars = new RigTeam(server, "Mars", "Linus", "Farah", "Gita", "Hugo", "Iris", "Jun");
        Captain.In(Captains);
    }

    public static DateTimeOffset Before { get; } = new(2026, 2, 22, 12, 0, 0, TimeSpan.Zero);

    public SandboxServer Server { get; }

    public Person Captain { get; }

    public SandboxChannel Summaries { get; }

    public SandboxChannel Wins { get; }

    public SandboxChannel Navigators { get; }

    public SandboxChannel Captains { get; }

    public RigTeam Pluto { get; }

    public RigTeam Mars { get; }

    public IReadOnlyList<RigTeam> Teams => [Pluto, Mars];

    /// <summary>All channels, threads and direct messages.</summary>
    public IEnumerable<SandboxChannel> Places => Server.Channels
        .Concat(Server.Threads)
        .Concat(Server.People.Select(person => person.DirectMessages).OfType<SandboxChannel>());

    /// <summary>The moments to which the clock goes, each just after posts are due, with their program week.</summary>
    public static IReadOnlyList<(DateTimeOffset At, int Week)> Moments { get; } =
    [
        .. from week in Enumerable.Range(0, Weeks + 2)
           from time in new[] { (1, new TimeSpan(9, 0, 1)), (4, new(17, 0, 1)), (5, new(10, 0, 1)), (7, new(18, 30, 1)) }
           select (new DateTimeOffset(Before.Date, TimeSpan.Zero) + TimeSpan.FromDays((7 * week) + time.Item1) + time.Item2, week),
    ];

    public static async Task<RigCohort> SetUpAsync(SandboxWorld world, CancellationToken cancellationToken)
    {
        var cohort = new RigCohort(world.AddServer("Djangonaut Space"));
        await world.WaitUntilAsync(() => world.CommandNames.Count > 0, cancellationToken);
        await cohort.Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "UTC"));
        await cohort.Captain.RunAsync(
            "schedule channels",
            ("summary", cohort.Summaries),
            ("wins", cohort.Wins),
            ("navigators", cohort.Navigators),
            ("captains", cohort.Captains));
        foreach (var team in cohort.Teams)
        {
            await team.SetUpAsync(cohort.Captain);
        }

        var opened = await cohort.Captain.RunAsync("announce write", ("at", AnnouncedAt));
        var preview = await opened.Form!.SubmitAsync(("What would you like to say?", Announcement));
        await cohort.Captain.PressAsync(preview.Message!, "Schedule");

        return cohort;
    }
}
