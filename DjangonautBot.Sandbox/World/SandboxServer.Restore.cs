using DjangonautBot.Sandbox.Persistence;

namespace DjangonautBot.Sandbox;

/// <summary>Saving and restoring a server; its channels are restored after it.</summary>
public sealed partial class SandboxServer
{
    internal SandboxServer(SandboxWorld world, SavedServer saved)
    {
        _world = world;
        Id = saved.Id;
        Name = saved.Name;
        (HasBot, JoinedAt) = (saved.HasBot, saved.JoinedAt);
        _roles.AddRange(saved.Roles.Select(role => role.Restore()));
        Everyone = FindRole(Id)!;
        BotRole = FindRole(saved.BotRole.Id) ?? saved.BotRole.Restore();
        _botRoles.AddRange(saved.BotRoles.Select(id => id == BotRole.Id ? BotRole : FindRole(id)).OfType<SandboxRole>());
        _people.AddRange(saved.People.Select(person =>
            new Person(world, this, world.Users[person.UserId], person.Roles.Select(FindRole).OfType<SandboxRole>())
            {
                Nick = person.Nick,
                JoinedAt = person.JoinedAt,
            }));
        Owner = FindPerson(saved.OwnerId) ?? new Person(world, this, world.Users[saved.OwnerId], []);
        _events.AddRange(saved.Events.Select(scheduled => scheduled.Restore(this)));
    }

    internal SavedServer Save() => new(
        Id,
        Name,
        Owner.Id,
        HasBot,
        JoinedAt,
        SavedRole.Of(BotRole),
        [.. _botRoles.Select(role => role.Id)],
        [.. _roles.Select(SavedRole.Of)],
        [.. _people.Select(person => new SavedPerson(person.Id, person.Nick, person.JoinedAt, [.. person.Roles.Select(role => role.Id)]))],
        [.. _events.Select(SavedScheduledEvent.Of)]);

    internal void Add(SandboxChannel channel) => (channel.IsThread ? _threads : _channels).Add(channel);

    private SandboxRole? FindRole(ulong id) => _roles.Find(role => role.Id == id);
}
