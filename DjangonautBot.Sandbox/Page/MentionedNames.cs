using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>
/// Finds the names of the people, roles and channels mentioned by id in a message.
/// See https://discord.com/developers/docs/reference#message-formatting.
/// </summary>
internal static partial class MentionedNames
{
    public static JsonObject Of(SandboxWorld world, SandboxMessage message, Person person)
    {
        var (users, roles, channels) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (Match mention in Mention().Matches(message.Text))
        {
            if (Json.ParseId(mention.Groups["id"].Value) is not { } id)
            {
                continue;
            }

            switch (mention.Groups["kind"].Value)
            {
                case "@&":
                    Put(roles, id, message.Channel.Server?.Roles.FirstOrDefault(role => role.Id == id)?.Name);
                    break;
                case "#":
                    Put(channels, id, world.Channels.GetValueOrDefault(id) is { } channel && person.CanRead(channel) ? channel.Name : null);
                    break;
                default:
                    Put(users, id, id == world.Bot.Id ? world.Bot.Name : world.Users.GetValueOrDefault(id)?.Name);
                    break;
            }
        }

        return new JsonObject { ["users"] = users, ["roles"] = roles, ["channels"] = channels };
    }

    private static void Put(JsonObject names, ulong id, string? name)
    {
        if (name is not null)
        {
            names[id.Wire()] = name;
        }
    }

    [GeneratedRegex(@"<(?<kind>@&|@!?|#)(?<id>[0-9]{1,20})>")]
    private static partial Regex Mention();
}
