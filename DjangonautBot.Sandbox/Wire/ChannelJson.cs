using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes channels.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object</remarks>
internal static class ChannelJson
{
    // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure
    private static readonly string[] Partial =
    [
        "id", "name", "type", "last_message_id", "nsfw", "parent_id", "guild_id", "flags", "rate_limit_per_user", "topic", "position",
        "thread_metadata",
    ];

    public static JsonObject Of(SandboxChannel channel) =>
        channel.Server is null ? Direct(channel) : channel.IsThread ? Thread(channel) : InServer(channel);

    /// <param name="withServer">False to omit <c>guild_id</c>, as in GUILD_CREATE.</param>
    public static JsonObject InServer(SandboxChannel channel, bool withServer = true)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id.Wire(),
            ["type"] = (int)channel.Kind,
            ["name"] = channel.Name,
            ["position"] = channel.Server!.PositionOf(channel),
            ["parent_id"] = null,
            ["flags"] = 0,
            ["nsfw"] = false,
            ["rate_limit_per_user"] = 0,
            ["last_message_id"] = channel.LastMessageId?.Wire(),
            ["permission_overwrites"] = new JsonArray([.. channel.Overwrites.Select(overwrite => new JsonObject
            {
                ["id"] = overwrite.Id.Wire(),
                ["type"] = overwrite.IsMember ? 1 : 0,
                ["allow"] = overwrite.Allow.Wire(),
                ["deny"] = overwrite.Deny.Wire(),
            })]),
        };
        if (channel.Kind is SandboxChannelKind.Voice)
        {
            (json["bitrate"], json["user_limit"], json["rtc_region"]) = (64_000, 0, null);
        }
        else
        {
            json["topic"] = null;
        }

        if (withServer)
        {
            json["guild_id"] = channel.Server.Id.Wire();
        }

        return json;
    }

    public static JsonObject Thread(SandboxChannel thread, bool newlyCreated = false)
    {
        var json = new JsonObject
        {
            ["id"] = thread.Id.Wire(),
            ["guild_id"] = thread.Server!.Id.Wire(),
            ["parent_id"] = thread.Parent!.Id.Wire(),
            ["owner_id"] = thread.Owner!.Id.Wire(),
            ["type"] = (int)thread.Kind,
            ["name"] = thread.Name,
            ["flags"] = 0,
            ["rate_limit_per_user"] = thread.SlowmodeSeconds,
            ["last_message_id"] = thread.LastMessageId?.Wire(),
            ["message_count"] = thread.MessageCount,
            ["total_message_sent"] = thread.MessageCount,
            ["member_count"] = 1,
            ["thread_metadata"] = new JsonObject
            {
                ["archived"] = thread.Archived,
                ["archive_timestamp"] = thread.ArchiveChangedAt.Wire(),
                ["auto_archive_duration"] = thread.AutoArchiveMinutes,
                ["locked"] = thread.Locked,
                ["create_timestamp"] = thread.CreatedAt.Wire(),
            },
        };
        if (thread.Kind is SandboxChannelKind.PrivateThread)
        {
            json["thread_metadata"]!["invitable"] = thread.Invitable;
        }

        if (newlyCreated)
        {
            json["newly_created"] = true;
        }

        return json;
    }

    /// <summary>Writes the data of THREAD_DELETE.</summary>
    public static JsonObject DeletedThread(SandboxChannel thread) => new()
    {
        ["id"] = thread.Id.Wire(),
        ["guild_id"] = thread.Server!.Id.Wire(),
        ["parent_id"] = thread.Parent!.Id.Wire(),
        ["type"] = (int)thread.Kind,
    };

    /// <summary>Writes the data of THREAD_LIST_SYNC for a channel that became visible to the bot: its open threads.</summary>
    public static JsonObject ThreadsOf(SandboxChannel channel) => new()
    {
        ["guild_id"] = channel.Server!.Id.Wire(),
        ["channel_ids"] = new JsonArray(channel.Id.Wire()),
        ["threads"] = new JsonArray([.. channel.Threads.Where(thread => !thread.Archived).Select(thread => Thread(thread))]),
        ["members"] = new JsonArray(),
    };

    /// <summary>Writes the channel in which an interaction happened.</summary>
    public static JsonObject OfInteraction(SandboxChannel channel, ulong userId)
    {
        if (channel.Server is null)
        {
            return Direct(channel);
        }

        var json = Of(channel);
        foreach (var name in json.Select(property => property.Key).Except(Partial).ToList())
        {
            json.Remove(name);
        }

        json["permissions"] = channel.ExplicitPermissionsOf(userId).Wire();
        return json;
    }

    /// <summary>Writes a channel that a person chose, with what the bot may do there.</summary>
    public static JsonObject Resolved(SandboxChannel channel, ulong userId, ulong botId)
    {
        var json = OfInteraction(channel, userId);
        json["app_permissions"] = channel.ExplicitPermissionsOf(botId).Wire();
        return json;
    }

    private static JsonObject Direct(SandboxChannel channel) => new()
    {
        ["id"] = channel.Id.Wire(),
        ["type"] = (int)channel.Kind,
        ["flags"] = 0,
        ["last_message_id"] = channel.LastMessageId?.Wire(),
        ["recipients"] = new JsonArray(UserJson.Of(channel.Recipient!)),
    };
}
