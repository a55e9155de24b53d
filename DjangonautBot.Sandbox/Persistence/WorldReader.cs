using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;

namespace DjangonautBot.Sandbox.Persistence;

/// <summary>Restores a saved world with its ids. Program time has continued in the meantime.</summary>
internal sealed class WorldReader
{
    private readonly SandboxWorld _world;

    private WorldReader(SandboxWorld world) => _world = world;

    /// <exception cref="KeyNotFoundException">An object refers to a missing one.</exception>
    public static SandboxWorld Read(SavedWorld saved, SandboxOptions options)
    {
        var world = new SandboxWorld(options with { ProgramStart = options.WireTime.GetUtcNow() + saved.ClockOffset }, saved);
        return world.Change(() =>
        {
            new WorldReader(world).Read(saved);
            return world;
        });
    }

    private void Read(SavedWorld saved)
    {
        foreach (var user in saved.Users)
        {
            _world.Users.Add(user.Id, new SandboxUser(user.Id, user.Name) { DirectMessagesClosed = user.DirectMessagesClosed });
        }

        foreach (var server in saved.Servers)
        {
            _world.Add(new SandboxServer(_world, server));
        }

        foreach (var channel in saved.Channels)
        {
            Add(channel);
        }

        // Only now, because a message can refer to any thread.
        foreach (var channel in saved.Channels)
        {
            foreach (var message in channel.Messages)
            {
                Add(message, _world.Channels[channel.Id]);
            }
        }

        _world.Commands.Restore(saved.Commands.Select(command => command.Restore()));
    }

    private void Add(SavedChannel saved)
    {
        var server = saved.ServerId is { } id ? _world.FindServer(id) ?? throw new KeyNotFoundException($"There is no server {id}.") : null;
        var channel = new SandboxChannel(_world, server, saved.Id, saved.Name, saved.Kind)
        {
            Parent = saved.ParentId is { } parent ? _world.Channels[parent] : null,
            Recipient = saved.RecipientId is { } recipient ? _world.Users[recipient] : null,
            Owner = saved.ParentId is null ? null : _world.Bot,
            Archived = saved.Archived,
            Locked = saved.Locked,
            AutoArchiveMinutes = saved.AutoArchiveMinutes,
            SlowmodeSeconds = saved.SlowmodeSeconds,
            Invitable = saved.Invitable,
            CreatedAt = saved.CreatedAt,
            ArchiveChangedAt = saved.ArchiveChangedAt,
        };
        foreach (var overwrite in saved.Overwrites)
        {
            channel.SetOverwrite(overwrite);
        }

        _world.Channels.Add(channel.Id, channel);
        server?.Add(channel);
        if (channel.Recipient is { } user)
        {
            user.DirectMessages = channel;
        }
    }

    private void Add(SavedMessage saved, SandboxChannel channel)
    {
        var message = new SandboxMessage(saved.Id, channel, UserOf(saved.AuthorId), saved.CreatedAt)
        {
            VisibleOnlyTo = saved.VisibleOnlyTo,
            Nonce = saved.Nonce,
            Origin = saved.Origin is { } origin ? Interaction(origin, channel) : null,
            Content = saved.Content,
            Files = [.. saved.Files.Select(file => file.Restore())],
            ReferencedMessageId = saved.ReferencedMessageId,
            Flags = saved.Flags,
            ReadAloud = saved.ReadAloud,
            PingedUsers = saved.PingedUsers,
            PingedRoles = saved.PingedRoles,
            Thread = saved.ThreadId is { } thread ? _world.Channels.GetValueOrDefault(thread) : null,
            Loading = saved.Loading,
            EditedAt = saved.EditedAt,
        };
        if (saved.Embeds is { } embeds)
        {
            message.SetEmbeds(embeds);
        }

        if (saved.Components is { } components)
        {
            message.SetComponents(components);
        }

        channel.Add(message);
        _world.Nonces.Remember(message);
    }

    private SandboxUser UserOf(ulong id) => id == _world.Bot.Id ? _world.Bot : _world.Users[id];

    private SandboxInteraction Interaction(SavedOrigin saved, SandboxChannel channel)
    {
        var server = _world.FindServer(saved.ServerId) ?? throw new KeyNotFoundException($"There is no server {saved.ServerId}.");
        var person = server.FindPerson(saved.UserId) ?? new Person(_world, server, _world.Users[saved.UserId], []);
        var data = new JsonObject { [saved.Kind is InteractionKind.Command ? "name" : "custom_id"] = saved.Name };
        return new SandboxInteraction(saved.Id, Token: "", saved.Kind, person, channel, data, Source: null, SentAt: 0)
        {
            OpenedBy = saved.OpenedBy is { } opener ? Interaction(opener, channel) : null,
        };
    }
}
