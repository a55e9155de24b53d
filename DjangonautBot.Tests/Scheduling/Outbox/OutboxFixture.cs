using System.Net;
using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Scheduling.Outbox.Lanes;
using DjangonautBot.Scheduling.Outbox.Sending;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging;
using NodaTime;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SandboxClock = DjangonautBot.Sandbox.ProgramClock;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>The outbox on a database of its own, with two manual clocks and a Discord that a test scripts.</summary>
internal sealed class OutboxFixture : IPost, IDisposable
{
    public static readonly Snowflake Guild = new(1);
    public static readonly Snowflake Channel = new(100);
    public static readonly Snowflake OtherChannel = new(200);
    public static readonly Snowflake Thread = new(300);
    public static readonly Snowflake DirectMessages = new(400);

    private readonly TestDatabase _storage = new();
    private readonly LogRecorder _log = new();

    public OutboxFixture()
    {
        Loggers = new LoggerFactory([_log]);
        Store = new DeliveryStore(_storage.Database);
        Program = new SandboxClock(Wire);
        Clock = new ProgramClock(Program);
        PausedLanes = new PausedLanes(Gateway);
        var failures = new DeliveryFailureReader(Rest);
        var search = new OwnPostSearch(Rest, Clock, Wire, new LastRestore(_storage.Database));
        Sender = new DeliverySender(Rest, Store, new DirectChannels(_storage.Database, Rest), search, failures);
        Renderer = new PostRenderer(
            [this, new SummaryPost(), new PausedPost(this), new SetAsidePost(this), new RetractedPost([])],
            Loggers.CreateLogger<PostRenderer>());
        var retries = new DeliveryRetries(Store, Renderer, Rest, Clock, Wire, Loggers.CreateLogger<DeliveryRetries>());
        var refusals = new DeliveryFailureHandler(
            Store, Renderer, Sender, failures, retries, Recipients, Gateway, PausedLanes, Clock, Wire,
            Loggers.CreateLogger<DeliveryFailureHandler>());
        var clockCheck = new ClockCheck(Rest, Wire, Loggers.CreateLogger<ClockCheck>());
        Processor = new LaneProcessor(
            Store, Renderer, Sender, search, clockCheck, refusals, retries, Recipients, Gateway, PausedLanes, Clock, Wire);
        Recipients.IsPresentAsync(default, default, default, default).ReturnsForAnyArgs(true);
        Rest.OpenDirectMessageAsync(default, default).ReturnsForAnyArgs(new Channel(DirectMessages, ChannelType.DirectMessage));
        Gateway.Identity.Returns(new BotIdentity(Bot, new Snowflake(43)));
        Gateway.FindGuild(Guild).Returns(new Guild(Guild, "Djangonaut Space", OwnerId: new Snowflake(2)));
        Gateway.GetOwnPermissions(default, default).ReturnsForAnyArgs(Permissions.All);
        Cohort = _storage.AddCohort(Guild);
        var posts = 1000UL;
        Rest.CreateMessageAsync(default, null!, null, default)
            .ReturnsForAnyArgs(call => Posted(call.Arg<Snowflake>(), new Snowflake(++posts)));
    }

    public string Kind => "card";

    public IDiscordGateway Gateway { get; } = Substitute.For<IDiscordGateway>();

    public IDiscordRest Rest { get; } = Substitute.For<IDiscordRest>();

    public IRecipients Recipients { get; } = Substitute.For<IRecipients>();

    public ManualTimeProvider Wire { get; } = new();

    /// <summary>Runs as <see cref="Wire"/> does, and jumps when a test moves it.</summary>
    public SandboxClock Program { get; }

    public ProgramClock Clock { get; }

    public PausedLanes PausedLanes { get; }

    public LoggerFactory Loggers { get; }

    public IReadOnlyList<string> Log => _log.Lines;

    public Database Database => _storage.Database;

    public DeliveryStore Store { get; }

    public DeliverySender Sender { get; }

    public PostRenderer Renderer { get; }

    public LaneProcessor Processor { get; }

    public CohortId Cohort { get; }

    public Instant Now => Clock.Now;

    public Instant WireNow => Instant.FromDateTimeOffset(Wire.GetUtcNow());

    /// <summary>The message of each row at present; a message in the channel unless a test says otherwise.</summary>
    public Func<Delivery, Rendering> Rendering { get; set; } = _ => Show();

    /// <summary>The notice about a channel with paused posts; nothing unless a test says otherwise.</summary>
    public Func<Delivery, Rendering> RenderingOfPause { get; set; } = _ => new Rendering.Skip("nobody to tell");

    /// <summary>The notice about deliveries that were set aside; nothing unless a test says otherwise.</summary>
    public Func<Delivery, Rendering> RenderingOfSetAside { get; set; } = _ => new Rendering.Skip("nobody to tell");

    public static Rendering.Show Show(string text = "Hello", Snowflake? channel = null, string? threadName = null) =>
        new(channel ?? Channel, Message(text), threadName);

    public static Rendering.Direct Direct(Snowflake userId, string text = "Hello") => new(userId, Message(text));

    public static OutgoingMessage Message(string text = "Hello", string customId = "checkin.read:7:1") =>
        new(AllowedMentions.None, text, Components: [new ActionRow(new Button(ButtonStyle.Secondary, "Read all", customId))]);

    public static Message Posted(Snowflake channelId, Snowflake id, params string[] customIds) =>
        new(id, channelId, Bot, "", customIds);

    public static DiscordApiException Refusal(HttpStatusCode status, int code) => new(status, code, "no", []);

    public Rendering Render(Delivery delivery) => Rendering(delivery);

    public CohortId AddCohort(Snowflake guildId) => _storage.AddCohort(guildId);

    public Task RequestAsync(
        long subject = 1, Snowflake? lane = null, Instant? dueAt = null, CohortId? cohort = null, string? kind = null) =>
        _storage.Database.WriteAsync(
            transaction => Store.Request(
                transaction, new DeliveryRequest(cohort ?? Cohort, kind ?? Kind, subject, Week: 3, lane ?? Channel, dueAt ?? Now)),
            CancellationToken.None);

    /// <summary>Plans a post that is of use until an instant.</summary>
    public Task PlanAsync(Instant usefulUntil, long subject = 1) =>
        PlanAsync(subject, Channel, DeliveryPriority.Planned, Duration.Zero, usefulUntil);

    /// <summary>Plans a post.</summary>
    /// <param name="due">From now on.</param>
    public Task PlanAsync(long subject, Snowflake lane, DeliveryPriority priority, Duration due, Instant? usefulUntil = null) =>
        _storage.Database.WriteAsync(
            transaction =>
            {
                Store.Request(transaction, new DeliveryRequest(Cohort, Kind, subject, Week: 3, lane, Now + due));
                transaction.Execute(
                    "update delivery set is_planned = 1, priority = @priority, useful_until = @usefulUntil where subject_id = @subject",
                    new { usefulUntil, subject, priority = (int)priority });
            },
            CancellationToken.None);

    /// <summary>A row's state and reason.</summary>
    public (string State, string? Reason) Outcome(long subject = 1) =>
        _storage.Database.Read(connection => connection.QuerySingle<(string, string?)>(
            "select state, reason from delivery where subject_id = @subject and kind <> @notice",
            new { subject, notice = SetAsideNotice.Kind }));

    public Task RequestThreadAsync(long subject = 1) =>
        _storage.Database.WriteAsync(
            transaction => Store.RequestThread(transaction, new DeliveryRequest(Cohort, Kind, subject, Week: 3, Channel, Now)),
            CancellationToken.None);

    /// <summary>The first row of the queue, as the outbox sees it now.</summary>
    public Delivery? Head(Snowflake? lane = null, CohortId? cohort = null) =>
        Store.FindHead(new Lane(cohort ?? Cohort, lane ?? Channel), Now, WireNow);

    public Delivery Row(long subject = 1) => Store.Find(Kind, subject, week: 3)!;

    public async Task<Delivery> ClaimAsync(Delivery head, Snowflake? channel = null) =>
        (await Store.ClaimAsync(head, channel ?? Channel, Now, WireNow, CancellationToken.None))!;

    public async Task<Delivery> RequestAndClaimAsync(Snowflake? channel = null)
    {
        await RequestAsync();
        return await ClaimAsync(Head()!, channel);
    }

    /// <summary>As if the bot had died over a direct message.</summary>
    public async Task<Delivery> RequestAndTryDirectlyAsync()
    {
        await RequestAsync();
        return (await Store.ClaimAsync(Head()!, channelId: null, Now, WireNow, CancellationToken.None))!;
    }

    public Task StandsAsync(Delivery delivery, Snowflake? thread = null) =>
        Store.MarkPostedAsync(delivery, new PostedMessage(Channel, new Snowflake(1000), thread), CancellationToken.None);

    /// <summary>The pause of the channel's next post before its retry.</summary>
    public Duration Waits() => Queued().Single(lane => lane.Number == Channel).NextAttemptAt - WireNow;

    /// <summary>Each lane with something queued, and when its first delivery is tried.</summary>
    public IReadOnlyList<QueuedLane> Queued() =>
        Database.Read(connection => connection.Query<QueuedLane>("select number, due_at, next_attempt_at from lane").ToList());

    /// <summary>The lanes that may be worked on now, in order.</summary>
    public IReadOnlyList<Snowflake> Due(int most = 100) => [.. Store.FindDueLanes(Now, WireNow, most).Select(lane => lane.Number)];

    public void RefuseFirst(HttpStatusCode status, int code) =>
        Rest.CreateMessageAsync(default, null!, null, default)
            .ReturnsForAnyArgs(_ => throw Refusal(status, code), _ => Posted(Channel, new Snowflake(5)));

    public void RefuseAll(HttpStatusCode status, int code) =>
        Rest.CreateMessageAsync(default, null!, null, default).ThrowsAsyncForAnyArgs(Refusal(status, code));

    /// <summary>A channel or thread is deleted: Discord does not know it any more.</summary>
    public void DeleteChannel(Snowflake channelId) =>
        Rest.GetChannelAsync(channelId, Arg.Any<CancellationToken>())
            .ThrowsAsync(Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel));

    public Task DrainAsync(Snowflake? lane = null) =>
        Processor.ProcessAsync(Guild, new Lane(Cohort, lane ?? Channel), CancellationToken.None);

    public void Dispose()
    {
        Loggers.Dispose();
        _log.Dispose();
        _storage.Dispose();
    }

    /// <summary>A post for which nobody waits.</summary>
    public sealed class SummaryPost : IPost
    {
        public const string PostKind = "summary";

        public string Kind => PostKind;

        public Rendering Render(Delivery delivery) => Show(channel: delivery.Lane);
    }

    public sealed record QueuedLane(Snowflake Number, Instant DueAt, Instant NextAttemptAt);

    // The news that a channel's posts wait, as a feature writes it.
    private sealed class PausedPost(OutboxFixture story) : IPost
    {
        public string Kind => PausedChannel.Kind;

        public Rendering Render(Delivery delivery) => story.RenderingOfPause(delivery);
    }

    // The news that deliveries were set aside.
    private sealed class SetAsidePost(OutboxFixture story) : IPost
    {
        public string Kind => SetAsideNotice.Kind;

        public Rendering Render(Delivery delivery) => story.RenderingOfSetAside(delivery);
    }

    private static readonly User Bot = new(new Snowflake(42), "bot", Bot: true);
}
