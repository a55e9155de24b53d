using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>
/// A member of one server, who can do all that people can do in the app, and nothing that the app does not permit. One user
/// can be a person in several servers.
/// </summary>
public sealed class Person
{
    private readonly List<SandboxRole> _roles;
    private SandboxChannel? _channel;
    private SandboxChannel? _voice;

    internal Person(SandboxWorld world, SandboxServer server, SandboxUser user, IEnumerable<SandboxRole> roles)
    {
        World = world;
        Server = server;
        User = user;
        JoinedAt = world.Clock.GetUtcNow();
        _roles = [.. roles];
    }

    public ulong Id => User.Id;

    public string Name => User.Name;

    public SandboxUser User { get; }

    public SandboxServer Server { get; }

    /// <summary>Nickname in this server; null for none.</summary>
    public string? Nick { get; set; }

    public IReadOnlyList<SandboxRole> Roles => World.Read<IReadOnlyList<SandboxRole>>(() => [.. _roles]);

    /// <summary>True if direct messages of the bot are rejected with 50007.</summary>
    public bool DirectMessagesClosed
    {
        get => User.DirectMessagesClosed;
        set => User.DirectMessagesClosed = value;
    }

    /// <summary>Direct messages with the bot; null until one of the two has opened them.</summary>
    public SandboxChannel? DirectMessages => User.DirectMessages;

    internal SandboxWorld World { get; }

    internal DateTimeOffset JoinedAt { get; init; }

    private SandboxChannel Here =>
        _channel
        ?? (Server.Channels is [var first, ..] ? first : throw new SandboxInteractionException($"{Server.Name} has no channel."));

    /// <summary>Goes to a channel, in which the person acts from now on. The initial one is the first of the server.</summary>
    public Person In(SandboxChannel channel)
    {
        _channel = channel;
        return this;
    }

    /// <summary>Opens the direct messages with the bot.</summary>
    public SandboxChannel OpenDirectMessages() => World.Change(() => World.DirectMessagesWith(User));

    public void Give(SandboxRole role) => World.Change(() =>
    {
        _roles.Add(role);
        World.ReportPlaces();
    });

    public void Take(SandboxRole role) => World.Change(() =>
    {
        _roles.Remove(role);
        World.ReportPlaces();
    });

    /// <summary>Joins a voice channel, and leaves the one before.</summary>
    public void JoinVoice(SandboxChannel channel) => World.Change(() =>
    {
        if (channel.Kind is not SandboxChannelKind.Voice || !channel.Allows(Id, Permission.ViewChannel | Permission.Connect))
        {
            throw new SandboxInteractionException($"{Name} cannot join {channel.Name}.");
        }

        _voice?.Disconnect(Id);
        _voice = channel;
        channel.Connect(Id);
    });

    /// <summary>Leaves the voice channel, if the person is in one.</summary>
    public void LeaveVoice() => World.Change(() =>
    {
        _voice?.Disconnect(Id);
        _voice = null;
    });

    /// <summary>Posts a message in the current channel.</summary>
    public SandboxMessage Say(string text) => World.Change(() =>
    {
        RequireView(Here);
        if (!CanWrite(Here))
        {
            throw new SandboxInteractionException($"{Name} cannot write in {Here.Name}.");
        }

        var message = new SandboxMessage(World.NewId(), Here, User, World.Clock.GetUtcNow()) { Content = text };
        Here.SetArchived(false);
        World.Post(message);
        return message;
    });

    /// <summary>Deletes a message as a moderator.</summary>
    public void Delete(SandboxMessage message) => World.Change(() =>
    {
        RequireSight(message);
        World.Delete(message);
    });

    /// <summary>Messages visible to this person in a channel, oldest first, including ephemeral ones.</summary>
    public IReadOnlyList<SandboxMessage> Read(SandboxChannel channel) =>
        World.Read<IReadOnlyList<SandboxMessage>>(() => CanRead(channel) ? [.. channel.VisibleTo(Id)] : []);

    /// <summary>Runs a slash command.</summary>
    /// <param name="command">Full name: <c>cohort create</c>.</param>
    /// <param name="options">Persons, channels, roles, files, texts, numbers and Booleans, by the names of the options.</param>
    /// <exception cref="SandboxInteractionException">The app does not offer this, or the bot did not respond.</exception>
    public Task<Outcome> RunAsync(string command, params (string Option, object Value)[] options) => ActAsync(() =>
        Begin(InteractionKind.Command, Here, new CommandInvocation(World, this, Here, command).Run(options)));

    /// <summary>Runs a command from a message's Apps menu.</summary>
    public Task<Outcome> UseOnMessageAsync(string commandName, SandboxMessage message) => ActAsync(() =>
    {
        RequireSight(message);
        var command = CommandMenu.Find(World, this, message.Channel, commandName, RegisteredCommand.Message);
        var resolved = new ResolvedData(World, message.Channel.Server, Id);
        resolved.Name(message);
        return Begin(InteractionKind.Command, message.Channel, MenuData(command, message.Id, resolved));
    });

    /// <summary>Presses a button.</summary>
    /// <param name="labelOrCustomId">Label or custom id of the button.</param>
    public Task<Outcome> PressAsync(SandboxMessage message, string labelOrCustomId) => ActAsync(() =>
    {
        RequireSight(message);
        return Begin(InteractionKind.Component, message.Channel, ComponentData.Press(message, labelOrCustomId), message);
    });

    /// <summary>Chooses from a menu.</summary>
    /// <param name="customIdOrPlaceholder">Custom id or placeholder of the menu.</param>
    /// <param name="values">Labels or values of options; persons, roles or channels.</param>
    public Task<Outcome> ChooseAsync(SandboxMessage message, string customIdOrPlaceholder, params object[] values) => ActAsync(() =>
    {
        RequireSight(message);
        var resolved = new ResolvedData(World, message.Channel.Server, Id);
        return Begin(
            InteractionKind.Component, message.Channel, ComponentData.Choose(message, customIdOrPlaceholder, values, resolved), message);
    });

    /// <summary>Types part of an option and returns the names of the suggestions.</summary>
    public async Task<IReadOnlyList<string>> AutocompleteAsync(
        string command, string option, string typed, params (string Option, object Value)[] others) =>
        [.. (await AutocompleteChoicesAsync(command, option, typed, others)).Select(choice => choice.Name)];

    /// <summary>Types part of an option and returns the suggestions with the values that the bot would receive.</summary>
    public async Task<IReadOnlyList<SandboxChoice>> AutocompleteChoicesAsync(
        string command, string option, string typed, params (string Option, object Value)[] others)
    {
        var interaction = World.Change(() =>
            Begin(InteractionKind.Autocomplete, Here, new CommandInvocation(World, this, Here, command).Type(option, typed, others)));
        await WaitAsync(interaction.Responded, World.Options.ResponseTimeout);
        return [.. interaction.Choices!.Value.Items().Select(choice => new SandboxChoice(choice.Text("name")!, choice.Text("value")!))];
    }

    /// <summary>True if this person can see a channel and its messages.</summary>
    internal bool CanRead(SandboxChannel channel) =>
        (channel.Recipient is null || channel.Recipient == User)
        && channel.Allows(Id, Permission.ViewChannel | Permission.ReadMessageHistory);

    /// <summary>True if this person can post in a channel.</summary>
    internal bool CanWrite(SandboxChannel channel)
    {
        var needed = channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
        return channel.Allows(Id, channel.Locked ? needed | Permission.ManageThreads : needed);
    }

    /// <summary>Begins an interaction in a channel, without leaving the current one.</summary>
    internal T Within<T>(SandboxChannel channel, Func<T> begin) => World.Change(() =>
    {
        var before = _channel;
        _channel = channel;
        try
        {
            return begin();
        }
        finally
        {
            _channel = before;
        }
    });

    internal Task<Outcome> SubmitAsync(SandboxInteraction opener, JsonObject data) => ActAsync(() =>
        Begin(InteractionKind.Form, opener.Channel, data, opener.Source, opener));

    private async Task<Outcome> ActAsync(Func<SandboxInteraction> act)
    {
        var interaction = World.Change(act);
        await WaitAsync(interaction.Responded, World.Options.ResponseTimeout);
        await WaitAsync(interaction.Finished, InteractionLog.TokenLife);
        return World.Read(() => new Outcome(interaction, interaction.Form is { } form ? new SandboxForm(this, interaction, form) : null));
    }

    private SandboxInteraction Begin(
        InteractionKind kind, SandboxChannel channel, JsonObject data, SandboxMessage? source = null, SandboxInteraction? openedBy = null)
    {
        RequireView(channel);
        return World.Interactions.Begin(kind, this, channel, data, source, openedBy);
    }

    private async Task WaitAsync(Task response, TimeSpan limit)
    {
        try
        {
            await response.WaitAsync(limit, World.WireTime).WaitAsync(World.Options.PersonTimeout, TimeProvider.System);
        }
        catch (TimeoutException timeout)
        {
            throw new SandboxInteractionException("The application did not respond", timeout);
        }
    }

    private static JsonObject MenuData(RegisteredCommand command, ulong targetId, ResolvedData resolved)
    {
        var data = new JsonObject
        {
            ["id"] = command.Id.Wire(),
            ["name"] = command.Name,
            ["type"] = command.Type,
            ["target_id"] = targetId.Wire(),
        };
        resolved.AddTo(data);
        return data;
    }

    private void RequireView(SandboxChannel channel)
    {
        if (!channel.Allows(Id, Permission.ViewChannel))
        {
            throw new SandboxInteractionException($"{Name} cannot see {channel.Name}.");
        }
    }

    private void RequireSight(SandboxMessage message)
    {
        if (!Read(message.Channel).Contains(message))
        {
            throw new SandboxInteractionException($"{Name} cannot see this message.");
        }
    }
}
