using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>
/// Collects the people, roles, channels, messages and files referred to by the ids of an interaction.
/// See https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure.
/// </summary>
internal sealed class ResolvedData(SandboxWorld world, SandboxServer? server, ulong actorId)
{
    private readonly Dictionary<string, JsonObject> _kinds = [];

    /// <summary>Adds a person, role, channel or file and returns its id as sent; null for anything else.</summary>
    public string? Name(object thing)
    {
        switch (thing)
        {
            case Person person:
                Put("users", person.Id, UserJson.Of(person.User));
                if (server?.FindPerson(person.Id) is { } here)
                {
                    Put("members", person.Id, Member(here));
                }

                return person.Id.Wire();
            case SandboxRole role when server is not null:
                Put("roles", role.Id, GuildJson.Role(world, server, role));
                return role.Id.Wire();
            case SandboxChannel channel:
                Put("channels", channel.Id, ChannelJson.Resolved(channel, actorId, world.Bot.Id));
                return channel.Id.Wire();
            case SandboxUpload upload:
                var attachment = world.Uploads.Add(upload, out var id);
                Put("attachments", id, attachment);
                return id.Wire();
            default:
                return null;
        }
    }

    /// <summary>Adds the message of an Apps menu. The bot receives its content, regardless of the author.</summary>
    public void Name(SandboxMessage message) => Put("messages", message.Id, MessageJson.Of(world, message));

    public void AddTo(JsonObject data)
    {
        if (_kinds.Count > 0)
        {
            data["resolved"] = new JsonObject(_kinds.Select(kind => KeyValuePair.Create(kind.Key, (JsonNode?)kind.Value)));
        }
    }

    // As documented, without user, deaf and mute.
    private JsonObject Member(Person person)
    {
        var member = MemberJson.Of(person);
        foreach (var name in (string[])["user", "deaf", "mute"])
        {
            member.Remove(name);
        }

        member["permissions"] = server!.PermissionsOf(person.Id).Wire();
        return member;
    }

    private void Put(string kind, ulong id, JsonObject json)
    {
        if (!_kinds.TryGetValue(kind, out var all))
        {
            _kinds[kind] = all = [];
        }

        all[id.Wire()] = json;
    }
}
