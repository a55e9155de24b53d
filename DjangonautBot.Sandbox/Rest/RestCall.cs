using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>A call with its body read, and the things that its path names looked up as Discord does.</summary>
internal sealed class RestCall(SandboxWorld world, HttpRequest request, RequestBody body)
{
    public SandboxWorld World => world;

    public ulong BotId => world.Bot.Id;

    /// <summary>The JSON body, or the <c>payload_json</c> of a multipart one; undefined when there is none.</summary>
    public JsonElement Body => body.Parse();

    public IReadOnlyList<RecordedFile> Files => body.Files;

    /// <summary>The name and port that the caller knows the sandbox by.</summary>
    public string Host => request.Host.Value!;

    public string? Query(string name) => request.Query[name];

    public string Path(string name) => (string)request.RouteValues[name]!;

    public ulong Id(string name) =>
        Json.ParseId(Path(name)) ?? throw DiscordError.BadField(name, "NUMBER_TYPE_COERCE", $"Value \"{Path(name)}\" is not snowflake.");

    /// <summary>The channel in the path, which the bot must be able to see.</summary>
    public SandboxChannel Channel()
    {
        var channel = world.Channels.GetValueOrDefault(Id("channel_id")) ?? throw DiscordError.UnknownChannel;
        if (channel.Server is { } server && (!server.HasBot || !channel.Allows(BotId, Permission.ViewChannel)))
        {
            throw DiscordError.MissingAccess;
        }

        return channel;
    }

    /// <summary>The server in the path, which the bot must be in.</summary>
    public SandboxServer Server()
    {
        var server = world.FindServer(Id("guild_id")) ?? throw DiscordError.UnknownServer;
        return server.HasBot ? server : throw DiscordError.MissingAccess;
    }

    /// <summary>The message in the path, which everybody who sees the channel can see.</summary>
    public SandboxMessage Message(SandboxChannel channel) => channel.Find(Id("message_id")) ?? throw DiscordError.UnknownMessage;

    public void Require(SandboxChannel channel, ulong permissions)
    {
        if (!channel.Allows(BotId, permissions))
        {
            throw DiscordError.MissingPermissions;
        }
    }
}
