using System.Text;
using DjangonautBot.Sandbox.Gateway;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Persistence;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>
/// The whole state of a sandbox: the bot, servers, people, messages, and the recorded requests of the bot. One lock guards
/// it all; every change goes through <see cref="Change"/>, which wakes the waiting tasks.
/// </summary>
public sealed class SandboxWorld
{
    private readonly Lock _gate = new();
    private readonly List<Waiter> _waiters = [];
    private readonly List<SandboxServer> _servers = [];
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<Exception> _failures = [];
    private readonly SnowflakeGenerator _ids;
    private int _clockReadings;

    public SandboxWorld(SandboxOptions? options = null)
        : this(options ?? new SandboxOptions(), saved: null)
    {
    }

    /// <param name="saved">Source of the identity of a restored world; <see cref="WorldReader"/> restores the rest.</param>
    internal SandboxWorld(SandboxOptions options, SavedWorld? saved)
    {
        Options = options;
        Clock = new ProgramClock(Options.ProgramBasis ?? Options.WireTime, Options.ProgramStart);
        Clock.Moved += PassTime;
        _ids = new SnowflakeGenerator(Clock, saved?.LastId ?? 0);
        Bot = new SandboxUser(saved?.BotId ?? NewId(), "DjangonautBot", isBot: true);
        Gateway = new GatewayHub(this);
        Interactions = new InteractionLog(this);
        Limits = new RateLimiter(Options.WireTime, Options.RateLimitWindows);
        Nonces = new NonceCache(Options.WireTime);
        Commands = new CommandRegistry(this);
        Uploads = new UploadStore(this);
        Faults = new Faults(this);
        Token = saved?.Token ?? NewToken(Bot.Id);
    }

    /// <summary>
    /// Raised for each event, while the world is locked: a handler must be quick and must not wait.
    /// </summary>
    public event Action<SandboxActivity>? Happened;

    /// <summary>Raised after each change, while the world is locked: a handler must be quick and must not wait.</summary>
    public event Action? Changed;

    /// <summary>Raised after a change of channels, people or roles, while the world is locked.</summary>
    internal event Action? PlacesChanged;

    /// <summary>Token of the bot.</summary>
    public string Token { get; }

    public SandboxUser Bot { get; }

    /// <summary>Id of the application, equal to the bot's user id as with most applications.</summary>
    public ulong ApplicationId => Bot.Id;

    /// <summary>Settings of the application that its owner makes.</summary>
    public SandboxApplication Application { get; } = new();

    /// <summary>Program time, which dates messages and can be moved at will.</summary>
    public ProgramClock Clock { get; }

    /// <summary>Number of times that another process has read the program time.</summary>
    public int ClockReadings => Volatile.Read(ref _clockReadings);

    /// <summary>Injected failures of Discord and the network.</summary>
    public Faults Faults { get; }

    public IReadOnlyList<SandboxServer> Servers => Read<IReadOnlyList<SandboxServer>>(() => [.. _servers]);

    /// <summary>All REST calls of the bot, oldest first, including rejected ones.</summary>
    public IReadOnlyList<RecordedRequest> Requests => Read<IReadOnlyList<RecordedRequest>>(() => [.. _requests]);

    /// <summary>Exceptions caused by bugs of the sandbox itself, so that a test can expect none.</summary>
    public IReadOnlyList<Exception> Failures => Read<IReadOnlyList<Exception>>(() => [.. _failures]);

    /// <summary>Full names of the registered commands: <c>cohort create</c>.</summary>
    public IReadOnlyList<string> CommandNames => Read<IReadOnlyList<string>>(() => [.. Commands.FullNames()]);

    /// <summary>Number of times that commands have been registered.</summary>
    public int CommandRegistrations => Commands.Registrations;

    /// <summary>Number of new sessions.</summary>
    public int Identifies => Gateway.Identifies;

    /// <summary>Number of resumed sessions.</summary>
    public int Resumes => Gateway.Resumes;

    /// <summary>Shards with a connected session, and the number of shards each was told.</summary>
    public IReadOnlyList<(int Shard, int Shards)> ConnectedShards => Read<IReadOnlyList<(int, int)>>(() =>
    [
        .. from connection in Gateway.Connections
           let session = connection.Session
           where session?.Connection == connection
           orderby session.Shard
           select (session.Shard, session.Shards),
    ]);

    internal SandboxOptions Options { get; }

    internal TimeProvider WireTime => Options.WireTime;

    internal GatewayHub Gateway { get; }

    internal InteractionLog Interactions { get; }

    internal RateLimiter Limits { get; }

    internal NonceCache Nonces { get; }

    internal CommandRegistry Commands { get; }

    internal UploadStore Uploads { get; }

    internal Dictionary<ulong, SandboxUser> Users { get; } = [];

    internal Dictionary<ulong, SandboxChannel> Channels { get; } = [];

    /// <summary>Adds a server with the bot, an owner named after it, and no channels.</summary>
    public SandboxServer AddServer(string name) => Change(() =>
    {
        var server = new SandboxServer(this, NewId(), name);
        _servers.Add(server);
        Gateway.Dispatch("GUILD_CREATE", server.ToGuildJoin, server.Id);
        return server;
    });

    /// <summary>
    /// Waits until <paramref name="condition"/> holds. It is evaluated at once and after each change of the world, and must not
    /// wait itself.
    /// </summary>
    public async Task WaitUntilAsync(Func<bool> condition, CancellationToken ct)
    {
        var waiter = new Waiter(condition);
        lock (_gate)
        {
            if (waiter.IsDone())
            {
                return;
            }

            _waiters.Add(waiter);
        }

        try
        {
            await waiter.Task.WaitAsync(ct);
        }
        finally
        {
            lock (_gate)
            {
                _waiters.Remove(waiter);
            }
        }
    }

    /// <summary>Does what Discord does by itself as program time passes.</summary>
    internal void PassTime() => Change(() => _servers.ForEach(server => server.PassTime()));

    internal long ReadClock()
    {
        Interlocked.Increment(ref _clockReadings);
        return Clock.GetUtcNow().ToUnixTimeMilliseconds();
    }

    internal ulong NewId() => _ids.Next();

    internal ulong LastId => _ids.Last;

    internal void Add(SandboxServer server) => _servers.Add(server);

    internal SandboxUser AddUser(string name)
    {
        var user = new SandboxUser(NewId(), name);
        Users.Add(user.Id, user);
        return user;
    }

    internal SandboxServer? FindServer(ulong id) => _servers.Find(server => server.Id == id);

    /// <summary>Gets the direct messages of a person with the bot, and opens them if needed.</summary>
    internal SandboxChannel DirectMessagesWith(SandboxUser user)
    {
        if (user.DirectMessages is { } open)
        {
            return open;
        }

        var channel = new SandboxChannel(this, null, NewId(), user.Name, SandboxChannelKind.DirectMessage) { Recipient = user };
        Channels.Add(channel.Id, channel);
        ReportPlaces();
        return user.DirectMessages = channel;
    }

    internal void Record(RecordedRequest request)
    {
        _requests.Add(request);
        Report(SandboxActivityKind.Rest, $"{request.Method} {request.Path} → {request.Status}");
    }

    internal void RecordFailure(Exception failure)
    {
        _failures.Add(failure);
        Report(SandboxActivityKind.Rest, $"The sandbox failed: {failure.Message}");
    }

    /// <summary>Raises <see cref="Happened"/>.</summary>
    internal void Report(SandboxActivityKind kind, string text, SandboxChannel? channel = null, SandboxMessage? message = null) =>
        Happened?.Invoke(new SandboxActivity(Clock.GetUtcNow(), kind, text, channel, message));

    /// <summary>Raises <see cref="PlacesChanged"/>.</summary>
    internal void ReportPlaces() => PlacesChanged?.Invoke();

    /// <summary>Reads the state under the lock.</summary>
    internal T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    /// <summary>Changes the state under the lock, raises <see cref="Changed"/> and wakes the waiting tasks.</summary>
    internal void Change(Action change) => Change(() =>
    {
        change();
        return true;
    });

    /// <inheritdoc cref="Change(Action)"/>
    internal T Change<T>(Func<T> change)
    {
        lock (_gate)
        {
            var result = change();
            Changed?.Invoke();
            _waiters.RemoveAll(waiter => waiter.IsDone());
            return result;
        }
    }

    // Clients read the id from the first part: https://discord.com/developers/docs/reference#authentication.
    private static string NewToken(ulong botId) =>
        $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(botId.Wire())).TrimEnd('=')}.sandbox.{Guid.NewGuid():N}";

    private sealed class Waiter(Func<bool> condition)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => _done.Task;

        public bool IsDone()
        {
            try
            {
                return condition() && (_done.TrySetResult() || true);
            }
            catch (Exception mistake)
            {
                // A condition that throws fails its own waiting task, not the bot's request.
                return _done.TrySetException(mistake) || true;
            }
        }
    }
}
