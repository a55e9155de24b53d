using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes of the application, its commands, and the gateway's address.</summary>
internal static class ApplicationRoutes
{
    private const string ServerCommands = "/applications/{application_id}/guilds/{guild_id}/commands";

    public static IEnumerable<RestRoute> All =>
        [
            new("GET", "/gateway", call => RestResponse.Ok(Gateway(call)), BucketRule.Read, NeedsToken: false),
            new("GET", "/gateway/bot", GatewayBot, BucketRule.Read),
            new("GET", "/applications/@me", Application, BucketRule.Read),
            new("GET", "/applications/{application_id}/commands", call => Commands(call, null), BucketRule.Commands),
            new("PUT", "/applications/{application_id}/commands", call => Register(call, null), BucketRule.Commands),
            new("GET", ServerCommands, call => Commands(call, call.Server().Id), BucketRule.Commands),
            new("PUT", ServerCommands, call => Register(call, call.Server().Id), BucketRule.Commands),
        ];

    private static JsonObject Gateway(RestCall call) => new() { ["url"] = $"ws://{call.Host}/gateway" };

    private static RestResponse GatewayBot(RestCall call)
    {
        var gateway = Gateway(call);
        gateway["shards"] = call.World.Gateway.RecommendedShards;
        gateway["session_start_limit"] = call.World.Gateway.SessionStartLimit();
        return RestResponse.Ok(gateway);
    }

    private static RestResponse Commands(RestCall call, ulong? serverId)
    {
        RequireOwn(call);
        return RestResponse.Ok(call.World.Commands.ToJson(serverId));
    }

    private static RestResponse Register(RestCall call, ulong? serverId)
    {
        RequireOwn(call);
        DiscordError.ThrowIfAny(errors => CommandRules.Check(call.Body, errors));
        call.World.Commands.Replace(serverId, call.Body);
        return RestResponse.Ok(call.World.Commands.ToJson(serverId));
    }

    private static void RequireOwn(RestCall call)
    {
        if (call.Id("application_id") == call.World.ApplicationId)
        {
            return;
        }

        throw new DiscordError(403, 20012, "You are not authorized to perform this action on this application");
    }

    private static RestResponse Application(RestCall call) => RestResponse.Ok(new JsonObject
    {
        ["id"] = call.World.ApplicationId.Wire(),
        ["name"] = call.World.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = UserJson.Of(call.World.Bot),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = call.World.Application.RequiresCodeGrant,
        ["integration_types_config"] = Installations(call.World.Application),
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = call.World.Application.InteractionsEndpointUrl,
        ["role_connections_verification_url"] = null,
        ["owner"] = UserJson.Of(call.World.Bot),
        ["approximate_guild_count"] = call.World.Servers.Count(server => server.HasBot),
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray(),
    });

    // 0 is the installation to a server: https://discord.com/developers/docs/resources/application#application-object.
    private static JsonObject Installations(SandboxApplication application)
    {
        var installations = new JsonObject();
        if (application.IsForServers)
        {
            installations["0"] = new JsonObject
            {
                ["oauth2_install_params"] = new JsonObject
                {
                    ["scopes"] = new JsonArray("applications.commands", "bot"),
                    ["permissions"] = application.InstallPermissions.Wire(),
                },
            };
        }

        return installations;
    }
}
