using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes servers.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild#guild-object</remarks>
internal static class GuildJson
{
    public static JsonObject Of(SandboxWorld world, SandboxServer server) => new()
    {
        ["id"] = server.Id.Wire(),
        ["name"] = server.Name,
        ["owner_id"] = server.Owner.Id.Wire(),
        ["roles"] = new JsonArray([.. server.Roles.Select(role => Role(world, server, role))]),
        ["icon"] = null,
        ["description"] = null,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["features"] = new JsonArray(),
        ["banner"] = null,
        ["application_id"] = null,
        ["region"] = "us-west",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 0,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["preferred_locale"] = "en-US",
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["incidents_data"] = null,
    };

    /// <summary>
    /// Writes the data of GUILD_CREATE: no member but the bot, as without the members intent, and only the threads that it can
    /// see. See https://discord.com/developers/docs/topics/gateway-events#guild-create.
    /// </summary>
    public static JsonObject Create(SandboxWorld world, SandboxServer server)
    {
        var json = Of(world, server);
        json["joined_at"] = server.JoinedAt.Wire();
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = server.People.Count + 1;
        json["members"] = new JsonArray(MemberJson.OfBot(world, server));
        json["channels"] = new JsonArray([.. server.Channels.Select(channel => ChannelJson.InServer(channel, withServer: false))]);
        json["threads"] = new JsonArray([.. server.Threads
            .Where(thread => !thread.Archived && thread.Allows(world.Bot.Id, Permission.ViewChannel))
            .Select(thread => ChannelJson.Thread(thread))]);
        json["voice_states"] = new JsonArray();
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = ScheduledEventJson.List(world, server);
        json["soundboard_sounds"] = new JsonArray();
        return json;
    }

    /// <summary>Writes a server in the list of the bot's own.</summary>
    /// <remarks>https://discord.com/developers/docs/resources/user#get-current-user-guilds-example-partial-guild</remarks>
    public static JsonObject Membership(SandboxWorld world, SandboxServer server) => new()
    {
        ["id"] = server.Id.Wire(),
        ["name"] = server.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = server.Owner.Id == world.Bot.Id,
        ["permissions"] = server.PermissionsOf(world.Bot.Id).Wire(),
        ["features"] = new JsonArray(),
    };

    /// <summary>Writes a role.</summary>
    /// <remarks>https://discord.com/developers/docs/topics/permissions#role-object</remarks>
    public static JsonObject Role(SandboxWorld world, SandboxServer server, SandboxRole role)
    {
        var json = new JsonObject
        {
            ["id"] = role.Id.Wire(),
            ["name"] = role.Name,
            ["permissions"] = role.Permissions.Wire(),
            ["position"] = server.PositionOf(role),
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["managed"] = role.Managed,
            ["mentionable"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
        if (role.Managed)
        {
            json["tags"] = new JsonObject { ["bot_id"] = world.Bot.Id.Wire() };
        }

        return json;
    }
}
