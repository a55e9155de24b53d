using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>A call with its body, and access to the objects named in its path.</summary>
internal sealed class RestCall(SandboxWorld world, HttpRequest request, RequestBody body)
{
    public SandboxWorld World => world;

    public ulong BotId => world.Bot.Id;

    /// <summary>The JSON body, or the <c>payload_json</c> of a multipart one; undefined if there is none.</summary>
    public JsonElement Body => body.Parse();

    public IReadOnlyList<RecordedFile> Files => body.Files;

    /// <summary>Host and port of the sandbox as used by the caller.</summary>
    public string Host => request.Host.Value!;

    public string? Query(string name) => request.Query[name];

    public string Path(string name) => (string)request.RouteValues[name]!;

    public ulong Id(string name) =>
        Json.ParseId(Path(name)) ?? throw DiscordError.BadField(name, "NUMBER_TYPE_COERCE", $"Value \"{Path(name)}\" is not snowflake.");

    /// <summary>Finds the channel in the path, which the bot must be able to see.</summary>
    public SandboxChannel Channel()
    {
        var channel = world.Channels.GetValueOrDefault(Id("channel_id")) ?? throw DiscordError.UnknownChannel;
        if (channel.Server is { } server && (!server.HasBot || !channel.Allows(BotId, Permission.ViewChannel)))
        {
            throw DiscordError.MissingAccess;
        }

        return channel;
    }

    /// <summary>Finds the server in the path, of which the bot must be a member.</summary>
    public SandboxServer Server()
    {
        var server = world.FindServer(Id("guild_id")) ?? throw DiscordError.UnknownServer;
        return server.HasBot ? server : throw DiscordError.MissingAccess;
    }

    /// <summary>Finds the message in the path, unless it is ephemeral.</summary>
    public SandboxMessage Message(SandboxChannel channel) => channel.Find(Id("message_id")) ?? throw DiscordError.UnknownMessage;

    /// <summary>Checks a message of the request.</summary>
    /// <param name="edited">The message before an edit; null for a new one.</param>
    public void CheckMessage(JsonElement message, MessageRequestKind use, SandboxMessage? edited = null) =>
        DiscordError.ThrowIfAny(errors => MessageRules.Check(message, errors, use, MessageContext.Of(message, Files, edited)));

    public void Require(SandboxChannel channel, ulong permissions)
    {
        if (!channel.Allows(BotId, permissions))
        {
            throw DiscordError.MissingPermissions;
        }
    }
}
