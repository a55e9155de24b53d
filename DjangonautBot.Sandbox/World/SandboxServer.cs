using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Gateway;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>A Discord server (guild), of which the bot is a member unless it was removed.</summary>
public sealed partial class SandboxServer
{
    private readonly SandboxWorld _world;
    private readonly List<SandboxChannel> _channels = [];
    private readonly List<SandboxChannel> _threads = [];
    private readonly List<SandboxRole> _roles = [];
    private readonly List<Person> _people = [];
    private readonly List<SandboxRole> _botRoles = [];

    internal SandboxServer(SandboxWorld world, ulong id, string name)
    {
        _world = world;
        Id = id;
        Name = name;
        JoinedAt = world.Clock.GetUtcNow();
        Everyone = new SandboxRole(id, "@everyone", SandboxRole.EveryonePermissions);
        BotRole = new SandboxRole(world.NewId(), world.Bot.Name, SandboxRole.BotPermissions, managed: true);
        _roles.AddRange([Everyone, BotRole]);
        _botRoles.Add(BotRole);
        Owner = new Person(world, this, world.AddUser($"Owner of {name}"), []);
        _people.Add(Owner);
    }

    public ulong Id { get; }

    public string Name { get; private set; }

    /// <summary>The @everyone role, held by all members.</summary>
    public SandboxRole Everyone { get; }

    /// <summary>The bot's own role, with all permissions the bot needs unless changed.</summary>
    public SandboxRole BotRole { get; }

    /// <summary>The owner, who has all permissions.</summary>
    public Person Owner { get; }

    /// <summary>True if the bot is a member.</summary>
    public bool HasBot { get; private set; } = true;

    /// <summary>True during an outage.</summary>
    public bool IsDown { get; private set; }

    public IReadOnlyList<SandboxChannel> Channels => _world.Read<IReadOnlyList<SandboxChannel>>(() => [.. _channels]);

    public IReadOnlyList<SandboxChannel> Threads => _world.Read<IReadOnlyList<SandboxChannel>>(() => [.. _threads]);

    public IReadOnlyList<SandboxRole> Roles => _world.Read<IReadOnlyList<SandboxRole>>(() => [.. _roles]);

    public IReadOnlyList<Person> People => _world.Read<IReadOnlyList<Person>>(() => [.. _people]);

    internal DateTimeOffset JoinedAt { get; private set; }

    public SandboxChannel AddChannel(string name, SandboxChannelKind kind = SandboxChannelKind.Text) => _world.Change(() =>
    {
        var channel = new SandboxChannel(_world, this, _world.NewId(), name, kind);
        _channels.Add(channel);
        _world.Channels.Add(channel.Id, channel);
        DispatchChannel("CHANNEL_CREATE", channel);
        return channel;
    });

    public SandboxRole AddRole(string name, ulong permissions = 0) => _world.Change(() =>
    {
        var role = new SandboxRole(_world.NewId(), name, permissions);
        _roles.Add(role);
        DispatchRole("GUILD_ROLE_CREATE", role);
        return role;
    });

    public void DeleteRole(SandboxRole role) => _world.Change(() =>
    {
        _roles.Remove(role);
        _botRoles.Remove(role);
        foreach (var person in _people)
        {
            person.Take(role);
        }

        Dispatch("GUILD_ROLE_DELETE", () => new JsonObject { ["guild_id"] = Id.Wire(), ["role_id"] = role.Id.Wire() });
    });

    public void Rename(string name) => _world.Change(() =>
    {
        Name = name;
        Dispatch("GUILD_UPDATE", () => GuildJson.Of(_world, this));
    });

    /// <summary>Adds a role to the bot.</summary>
    public void GiveBot(SandboxRole role) => _world.Change(() =>
    {
        _botRoles.Add(role);
        DispatchOwnMember();
    });

    /// <summary>Changes the permissions of a role.</summary>
    public void SetPermissions(SandboxRole role, ulong permissions) => _world.Change(() =>
    {
        role.Permissions = permissions;
        DispatchRole("GUILD_ROLE_UPDATE", role);
    });

    /// <summary>Adds a new user to this server.</summary>
    public Person AddPerson(string name, params SandboxRole[] roles) => _world.Change(() => Join(_world.AddUser(name), roles));

    /// <summary>Adds the user of another server's person to this server.</summary>
    public Person AddPerson(Person samePersonFromAnotherServer, params SandboxRole[] roles) =>
        _world.Change(() => Join(samePersonFromAnotherServer.User, roles));

    /// <summary>Removes a person, whose messages stay.</summary>
    public void RemovePerson(Person person) => _world.Change(() =>
    {
        person.LeaveVoice();
        _people.RemoveAll(member => member.Id == person.Id);
        _world.ReportPlaces();
    });

    /// <summary>Sets a channel's overwrite for a role. Zero for both removes it.</summary>
    public void SetOverwrite(SandboxChannel channel, SandboxRole role, ulong allow, ulong deny) =>
        SetOverwrite(channel, new Overwrite(role.Id, IsMember: false, allow, deny));

    /// <summary>Sets a channel's overwrite for a person. Zero for both removes it.</summary>
    public void SetOverwrite(SandboxChannel channel, Person person, ulong allow, ulong deny) =>
        SetOverwrite(channel, new Overwrite(person.Id, IsMember: true, allow, deny));

    /// <summary>Sets a channel's overwrite for the bot. Zero for both removes it.</summary>
    public void SetBotOverwrite(SandboxChannel channel, ulong allow, ulong deny) =>
        SetOverwrite(channel, new Overwrite(_world.Bot.Id, IsMember: true, allow, deny));

    /// <summary>Deletes a thread, or a channel with its threads.</summary>
    public void DeleteChannel(SandboxChannel channel) => _world.Change(() =>
    {
        foreach (var thread in _threads.Where(thread => thread.Parent == channel).ToList())
        {
            Forget(thread, _threads);
        }

        if (channel.IsThread)
        {
            Dispatch("THREAD_DELETE", () => ChannelJson.DeletedThread(channel));
            Forget(channel, _threads);
        }
        else
        {
            DispatchChannel("CHANNEL_DELETE", channel);
            Forget(channel, _channels);
        }
    });

    /// <summary>Begins an outage, in which the server is unavailable.</summary>
    public void GoDown() => _world.Change(() =>
    {
        if (IsDown)
        {
            return;
        }

        Dispatch("GUILD_DELETE", () => new JsonObject { ["id"] = Id.Wire(), ["unavailable"] = true });
        IsDown = true;
    });

    /// <summary>Ends the outage.</summary>
    public void ComeBack() => _world.Change(() =>
    {
        if (!IsDown)
        {
            return;
        }

        IsDown = false;
        Dispatch("GUILD_CREATE", ToGuildCreate);
    });

    /// <summary>Removes the bot from the server.</summary>
    public void RemoveBot() => _world.Change(() =>
    {
        if (!HasBot)
        {
            return;
        }

        Dispatch("GUILD_DELETE", () => new JsonObject { ["id"] = Id.Wire() });
        HasBot = false;
        _roles.Remove(BotRole);
    });

    internal int PositionOf(SandboxChannel channel) => _channels.IndexOf(channel);

    internal int PositionOf(SandboxRole role) => _roles.IndexOf(role);

    internal Person? FindPerson(ulong userId) => _people.Find(person => person.Id == userId);

    internal bool IsMember(ulong userId) => userId == _world.Bot.Id ? HasBot : FindPerson(userId) is not null;

    internal IReadOnlyList<SandboxRole> RolesOf(ulong userId) =>
        userId == _world.Bot.Id ? _botRoles : FindPerson(userId)?.Roles ?? [];

    internal void Start(SandboxChannel thread)
    {
        _threads.Add(thread);
        _world.Channels.Add(thread.Id, thread);
        Dispatch("THREAD_CREATE", () => ChannelJson.Thread(thread, newlyCreated: true));
    }

    /// <summary>Does what Discord does by itself as program time passes: archives quiet threads, and begins and ends events.</summary>
    internal void PassTime()
    {
        foreach (var thread in _threads.Where(thread => thread.IsQuiet))
        {
            thread.SetArchived(true);
        }

        PassTimeOfEvents();
    }

    internal JsonObject ToGuildCreate() => GuildJson.Create(_world, this);

    // A server that was not unavailable before says nothing about it, by which Discord.Net knows that the bot was added to it.
    internal JsonObject ToGuildJoin()
    {
        var json = ToGuildCreate();
        json.Remove("unavailable");
        return json;
    }

    internal void DispatchChannel(string name, SandboxChannel channel) =>
        Dispatch(name, () => channel.IsThread ? ChannelJson.Thread(channel) : ChannelJson.InServer(channel));

    // The only member whose updates are sent without the members intent.
    private void DispatchOwnMember() => Dispatch("GUILD_MEMBER_UPDATE", () =>
    {
        var member = MemberJson.OfBot(_world, this);
        member["guild_id"] = Id.Wire();
        return member;
    });

    private void DispatchRole(string name, SandboxRole role) =>
        Dispatch(name, () => new JsonObject { ["guild_id"] = Id.Wire(), ["role"] = GuildJson.Role(_world, this, role) });

    private void Dispatch(string name, Func<JsonObject> data, long intent = Intents.Guilds)
    {
        _world.ReportPlaces();
        if (HasBot && !IsDown)
        {
            _world.Gateway.Dispatch(name, data, Id, intent);
        }
    }

    private Person Join(SandboxUser user, SandboxRole[] roles)
    {
        var person = new Person(_world, this, user, roles);
        _people.Add(person);
        _world.ReportPlaces();
        return person;
    }

    private void SetOverwrite(SandboxChannel channel, Overwrite overwrite) => _world.Change(() =>
    {
        var couldSee = channel.Allows(_world.Bot.Id, Permission.ViewChannel);
        channel.SetOverwrite(overwrite);
        DispatchChannel("CHANNEL_UPDATE", channel);
        if (couldSee || !channel.Allows(_world.Bot.Id, Permission.ViewChannel))
        {
            return;
        }

        Dispatch("THREAD_LIST_SYNC", () => ChannelJson.ThreadsOf(channel));
    });

    private void Forget(SandboxChannel channel, List<SandboxChannel> from)
    {
        from.Remove(channel);
        _world.Channels.Remove(channel.Id);
    }
}
