using DjangonautBot.Sandbox.Gateway;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Persistence;
using DjangonautBot.Sandbox.RateLimits;

namespace DjangonautBot.Sandbox;

/// <summary>
/// Everything there is in the sandbox: the bot, servers, people, messages, and what the bot did. One lock guards it
/// all; every change goes through <see cref="Change"/>, which wakes those who wait for it.
/// </summary>
public sealed class SandboxWorld
{
    private readonly Lock _gate = new();
    private readonly List<Waiter> _waiters = [];
    private readonly List<SandboxServer> _servers = [];
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<Exception> _failures = [];
    private readonly SnowflakeSource _ids;

    public SandboxWorld(SandboxOptions? options = null)
        : this(options ?? new SandboxOptions(), saved: null)
    {
    }

    /// <param name="saved">Whose identity it takes on; <see cref="WorldReader"/> puts the rest in.</param>
    internal SandboxWorld(SandboxOptions options, SavedWorld? saved)
    {
        Options = options;
        Clock = new ProgramClock(Options.ProgramBasis ?? Options.WireTime, Options.ProgramStart);
        Clock.Moved += () => Change(() => _servers.ForEach(server => server.ArchiveQuietThreads()));
        _ids = new SnowflakeSource(Clock, saved?.LastId ?? 0);
        Bot = new SandboxUser(saved?.BotId ?? NewId(), "DjangonautBot", isBot: true);
        Gateway = new GatewayHub(this);
        Interactions = new InteractionLog(this);
        Limits = new RateLimiter(Options.WireTime);
        Nonces = new NonceMemory(Options.WireTime);
        Commands = new CommandRegistry(this);
        Faults = new Faults(this);
        Token = saved?.Token ?? $"{Bot.Id}.sandbox.{Guid.NewGuid():N}";
    }

    /// <summary>
    /// One line for each thing that happens. Raised while the world is locked: a handler must be quick and must not wait.
    /// </summary>
    public event Action<SandboxActivity>? Happened;

    /// <summary>Raised after each change, while the world is locked: a handler must be quick and must not wait.</summary>
    public event Action? Changed;

    /// <summary>Raised, while the world is locked, when what surrounds the messages has changed: channels, people, roles.</summary>
    internal event Action? PlacesChanged;

    /// <summary>The bot token to give to the bot.</summary>
    public string Token { get; }

    public SandboxUser Bot { get; }

    /// <summary>The same as the bot's user id, as with most applications.</summary>
    public ulong ApplicationId => Bot.Id;

    /// <summary>The program's time, which dates messages; move it at will.</summary>
    public ProgramClock Clock { get; }

    /// <summary>What Discord and the network can do wrong.</summary>
    public Faults Faults { get; }

    public IReadOnlyList<SandboxServer> Servers => Look<IReadOnlyList<SandboxServer>>(() => [.. _servers]);

    /// <summary>Every REST call of the bot, oldest first, also those that were refused.</summary>
    public IReadOnlyList<RecordedRequest> Requests => Look<IReadOnlyList<RecordedRequest>>(() => [.. _requests]);

    /// <summary>Mistakes of the sandbox itself; a test may want none.</summary>
    public IReadOnlyList<Exception> Failures => Look<IReadOnlyList<Exception>>(() => [.. _failures]);

    /// <summary>The commands that people can run, by full name: <c>cohort create</c>.</summary>
    public IReadOnlyList<string> CommandNames => Look<IReadOnlyList<string>>(() => [.. Commands.FullNames()]);

    /// <summary>How many times commands have been registered.</summary>
    public int CommandRegistrations => Commands.Registrations;

    /// <summary>How many new sessions were begun.</summary>
    public int Identifies => Gateway.Identifies;

    /// <summary>How many sessions were taken up again.</summary>
    public int Resumes => Gateway.Resumes;

    internal SandboxOptions Options { get; }

    internal TimeProvider WireTime => Options.WireTime;

    internal GatewayHub Gateway { get; }

    internal InteractionLog Interactions { get; }

    internal RateLimiter Limits { get; }

    internal NonceMemory Nonces { get; }

    internal CommandRegistry Commands { get; }

    internal Dictionary<ulong, SandboxUser> Users { get; } = [];

    internal Dictionary<ulong, SandboxChannel> Channels { get; } = [];

    /// <summary>Adds a server with the bot in it, an owner named after it, and no channels.</summary>
    public SandboxServer AddServer(string name) => Change(() =>
    {
        var server = new SandboxServer(this, NewId(), name);
        _servers.Add(server);
        Gateway.Dispatch("GUILD_CREATE", server.ToGuildCreate, server.Id);
        return server;
    });

    /// <summary>
    /// Completes once <paramref name="condition"/> holds; it is looked at now and after each change of the world, and
    /// must not wait for anything itself.
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

    /// <summary>The direct messages of a person with the bot, opened if need be.</summary>
    internal SandboxChannel DirectMessagesWith(SandboxUser user)
    {
        if (user.DirectMessages is { } open)
        {
            return open;
        }

        var channel = new SandboxChannel(this, null, NewId(), user.Name, SandboxChannelKind.DirectMessage) { Recipient = user };
        Channels.Add(channel.Id, channel);
        TellPlaces();
        return user.DirectMessages = channel;
    }

    internal void Record(RecordedRequest request)
    {
        _requests.Add(request);
        Tell(SandboxActivityKind.Rest, $"{request.Method} {request.Path} → {request.Status}");
    }

    internal void Fail(Exception failure)
    {
        _failures.Add(failure);
        Tell(SandboxActivityKind.Rest, $"The sandbox failed: {failure.Message}");
    }

    internal void Tell(SandboxActivityKind kind, string text, SandboxChannel? channel = null, SandboxMessage? message = null) =>
        Happened?.Invoke(new SandboxActivity(Clock.GetUtcNow(), kind, text, channel, message));

    internal void TellPlaces() => PlacesChanged?.Invoke();

    internal T Look<T>(Func<T> look)
    {
        lock (_gate)
        {
            return look();
        }
    }

    internal void Change(Action change) => Change(() =>
    {
        change();
        return true;
    });

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
                // Whoever waits asked a question that cannot be answered: they are told, and not the bot's request.
                return _done.TrySetException(mistake) || true;
            }
        }
    }
}
