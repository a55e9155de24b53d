using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Writes all that surrounds the messages, as visible to one person.</summary>
internal static class PageState
{
    /// <summary>
    /// Writes the state for the requested person, or for the first to have joined if unknown. The owner of a server is left out,
    /// who exists only because every server has one.
    /// </summary>
    public static JsonObject Read(PageCall call) => call.World.Read(() =>
    {
        var world = call.World;
        var people = world.Servers.SelectMany(server => server.People.Where(person => person != server.Owner)).ToList();
        var person = call.FindPerson()
            ?? people.FirstOrDefault()
            ?? throw new PageException(404, "Nobody is here yet.");
        return new JsonObject
        {
            ["now"] = world.Clock.GetUtcNow().Wire(),
            ["you"] = Of(person),
            ["people"] = new JsonArray([.. people.Select(Of)]),
            ["servers"] = new JsonArray([.. world.Servers
                .Where(server => server.FindPerson(person.Id) is not null)
                .Select(server => Of(server, server.FindPerson(person.Id)!))]),
            ["direct_messages"] = person.DirectMessages is { } direct ? new JsonObject { ["id"] = direct.Id.Wire() } : null,
            ["playing"] = call.Page.Playing,
        };
    });

    private static JsonObject Of(Person person) => new()
    {
        ["id"] = person.Id.Wire(),
        ["name"] = person.Nick ?? person.Name,
        ["server_id"] = person.Server.Id.Wire(),
        ["server"] = person.Server.Name,
        ["roles"] = new JsonArray([.. person.Roles.Select(role => JsonValue.Create(role.Name))]),
        ["direct_messages_closed"] = person.DirectMessagesClosed,
    };

    private static JsonObject Of(SandboxServer server, Person person) =>
        new()
        {
            ["id"] = server.Id.Wire(),
            ["name"] = server.Name,
            ["roles"] = new JsonArray([.. server.Roles.Select(role => new JsonObject { ["id"] = role.Id.Wire(), ["name"] = role.Name })]),
            ["channels"] = new JsonArray([
                .. server.Channels.Concat(server.Threads).Where(person.CanRead).Select(channel => Of(channel, person)),
            ]),
            ["events"] = new JsonArray([.. server.ScheduledEvents.Select(Of)]),
        };

    private static JsonObject Of(SandboxChannel channel, Person person) => new()
    {
        ["id"] = channel.Id.Wire(),
        ["name"] = channel.Name,
        ["kind"] = ChannelKinds.NameOf(channel.Kind),
        ["parent_id"] = channel.Parent?.Id.Wire(),
        ["archived"] = channel.Archived,
        ["locked"] = channel.Locked,
        ["can_write"] = person.CanWrite(channel),
    };

    private static JsonObject Of(SandboxScheduledEvent scheduled) => new()
    {
        ["id"] = scheduled.Id.Wire(),
        ["name"] = scheduled.Name,
        ["starts_at"] = scheduled.Start.Wire(),
        ["ends_at"] = scheduled.End?.Wire(),
        ["place"] = scheduled.Location ?? scheduled.Server.Channels.FirstOrDefault(channel => channel.Id == scheduled.ChannelId)?.Name,
        ["status"] = scheduled.Status.ToString().ToLowerInvariant(),
    };
}
