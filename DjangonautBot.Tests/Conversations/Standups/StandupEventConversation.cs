using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>The team Pluto, which meets on Thursdays at 18:00 in Amsterdam, and a voice channel. It is Wednesday of week 3.</summary>
internal abstract class StandupEventConversation : Conversation
{
    protected const string Events = "/guilds/{guild_id}/scheduled-events";
    protected const string OneEvent = "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}";

    protected static readonly DateTimeOffset Thursday = new(2026, 3, 19, 17, 0, 0, TimeSpan.Zero);

    private const string CountDue = "select count(*) from standup_event where due_at <= @now";

    protected SandboxChannel Voice { get; private set; } = null!;

    /// <summary>The server's visible events: those that have not ended.</summary>
    protected IReadOnlyList<SandboxScheduledEvent> Standing =>
        [.. Server.ScheduledEvents.Where(one => one.Status is SandboxScheduledEventStatus.Scheduled or SandboxScheduledEventStatus.Active)];

    [SetUp]
    public async Task SetUpTeamAsync()
    {
        Voice = Server.AddChannel("launchpad", SandboxChannelKind.Voice);
        await SetUpCohortAsync();
    }

    protected Task<Outcome> MeetAtAsync(string place) => Captain.RunAsync("team edit", ("team", "Pluto"), ("place", place));

    /// <summary>Gives the team its voice channel, and waits for the event of the one stand-up that is less than a week ahead.</summary>
    protected async Task<SandboxScheduledEvent> MeetInVoiceAsync()
    {
        await MeetAtAsync("launchpad");
        await SettleAsync();
        return Standing.Single();
    }

    /// <summary>Moves the clock and waits until all work due by then is done.</summary>
    protected Task MoveToAsync(DateTimeOffset instant)
    {
        World.Clock.MoveTo(instant);
        return SettleAsync();
    }

    /// <summary>Waits until nothing is due for any event.</summary>
    protected Task SettleAsync() => WaitForBotAsync(() => CountEvents(CountDue) == 0);

    // Change by change: a request is in the database when its answer comes.
    private long CountEvents(string sql)
    {
        var now = World.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        return Bot.Database.Read(connection => Dapper.SqlMapper.QuerySingle<long>(connection, sql, new { now }));
    }
}
