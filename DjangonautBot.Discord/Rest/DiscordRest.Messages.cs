using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.Discord.Rest.Wire;

namespace DjangonautBot.Discord.Rest;

/// <remarks>https://discord.com/developers/docs/resources/message</remarks>
public sealed partial class DiscordRest
{
    public Task<Message> CreateMessageAsync(
        Snowflake channelId, OutgoingMessage message, string? nonce, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nonce?.Length ?? 0, OutgoingMessage.MaxNonceLength, nameof(nonce));
        var body = WireNewMessage.Of(message).WithNonce(nonce);
        return CreateMessageAsync(Route.Post($"/channels/{channelId}/messages"), body, message, cancellationToken);
    }

    public Task<Message> EditMessageAsync(
        Snowflake channelId, Snowflake messageId, OutgoingMessage message, CancellationToken cancellationToken) =>
        ReplaceMessageAsync(Route.Patch($"/channels/{channelId}/messages/{messageId}"), message, cancellationToken);

    public async Task<IReadOnlyList<Message>> ListMessagesAfterAsync(
        Snowflake channelId, Snowflake after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, Message.MaxPageSize);
        var route = Route.Get($"/channels/{channelId}/messages?after={after}&limit={limit}");
        var messages = await SendAsync(route, Json.WireMessages, cancellationToken);
        return [.. messages.Select(message => message.ToMessage())];
    }

    public Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken) =>
        SendAsync(Route.Delete($"/channels/{channelId}/messages/{messageId}"), cancellationToken);

    private Task<Message> CreateMessageAsync(
        Route route, WireNewMessage body, OutgoingMessage message, CancellationToken cancellationToken) =>
        SendForMessageAsync(
            RestRequest.Of(route, body, Json.WireNewMessage) with { Files = message.Files ?? [], Repeatable = body.Nonce is not null },
            cancellationToken);

    private Task<Message> ReplaceMessageAsync(Route route, OutgoingMessage message, CancellationToken cancellationToken) =>
        SendForMessageAsync(
            RestRequest.Of(route, WireMessageReplacement.Of(message), Json.WireMessageReplacement) with { Files = message.Files ?? [] },
            cancellationToken);

    private async Task<Message> SendForMessageAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var message = await SendAsync(request, Json.WireMessage, cancellationToken);
        return message.ToMessage();
    }
}
