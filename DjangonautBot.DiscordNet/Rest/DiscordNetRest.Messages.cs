using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.Sending;

namespace DjangonautBot.DiscordNet.Rest;

/// <remarks>https://discord.com/developers/docs/resources/message</remarks>
internal sealed partial class DiscordNetRest
{
    public Task<Message> EditOriginalAsync(
        InteractionHandle interaction, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var route = Route.Patch($"/webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original");
        return SendAsync(route, MessageJson.Replacement(message), message, cancellationToken);
    }

    public Task DeleteOriginalAsync(InteractionHandle interaction, CancellationToken cancellationToken)
    {
        var route = Route.Delete($"/webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original");
        return requests.SendAsync(new RestRequest(route), cancellationToken);
    }

    public Task<Message> CreateFollowUpAsync(
        InteractionHandle interaction, OutgoingMessage message, bool ephemeral, CancellationToken cancellationToken)
    {
        var route = Route.Post($"/webhooks/{interaction.ApplicationId}/{interaction.Token}?wait=true");
        return SendAsync(route, MessageJson.New(message, ephemeral), message, cancellationToken);
    }

    public Task<Message> CreateMessageAsync(
        Snowflake channelId, OutgoingMessage message, string? nonce, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nonce?.Length ?? 0, OutgoingMessage.MaxNonceLength, nameof(nonce));
        var route = Route.Post($"/channels/{channelId}/messages");
        var request = WithFiles(route, MessageJson.New(message, nonce: nonce), message) with { Repeatable = nonce is not null };
        return requests.SendAsync(request, MessageJson.Read, cancellationToken);
    }

    public Task<Message> EditMessageAsync(
        Snowflake channelId, Snowflake messageId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var route = Route.Patch($"/channels/{channelId}/messages/{messageId}");
        return SendAsync(route, MessageJson.Replacement(message), message, cancellationToken);
    }

    public Task<IReadOnlyList<Message>> ListMessagesAfterAsync(
        Snowflake channelId, Snowflake after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, Message.MaxPageSize);
        return requests.SendAsync<IReadOnlyList<Message>>(
            new RestRequest(Route.Get($"/channels/{channelId}/messages?after={after}&limit={limit}")),
            json => [.. json.EnumerateArray().Select(MessageJson.Read)],
            cancellationToken);
    }

    public Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken) =>
        requests.SendAsync(new RestRequest(Route.Delete($"/channels/{channelId}/messages/{messageId}")), cancellationToken);

    private Task<Message> SendAsync(Route route, JsonObject body, OutgoingMessage message, CancellationToken cancellationToken) =>
        requests.SendAsync(WithFiles(route, body, message), MessageJson.Read, cancellationToken);

    private static RestRequest WithFiles(Route route, JsonObject body, OutgoingMessage message) =>
        DiscordJson.Request(route, body) with { Files = message.Files ?? [] };
}
