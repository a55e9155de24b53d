using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.DiscordNet.Rest;

/// <remarks>https://discord.com/developers/docs/resources/message</remarks>
internal sealed partial class DiscordNetRest
{
    public Task<Message> EditOriginalAsync(
        InteractionHandle interaction, OutgoingMessage message, CancellationToken cancellationToken) =>
        ReplaceAsync($"{WebhookOf(interaction)}/messages/@original", message, cancellationToken);

    public Task DeleteOriginalAsync(InteractionHandle interaction, CancellationToken cancellationToken) =>
        requests.SendAsync(new RawCall("DELETE", $"{WebhookOf(interaction)}/messages/@original"), cancellationToken);

    public Task<Message> CreateFollowUpAsync(
        InteractionHandle interaction, OutgoingMessage message, bool ephemeral, CancellationToken cancellationToken) =>
        SendAsync(
            new RawCall("POST", $"{WebhookOf(interaction)}?wait=true"),
            MessageJson.New(message, ephemeral),
            message,
            cancellationToken);

    public Task<Message> CreateMessageAsync(
        Snowflake channelId, OutgoingMessage message, string? nonce, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nonce?.Length ?? 0, OutgoingMessage.MaxNonceLength, nameof(nonce));
        var call = new RawCall("POST", $"channels/{channelId}/messages") { Repeatable = nonce is not null };
        return SendAsync(call, MessageJson.New(message, nonce: nonce), message, cancellationToken);
    }

    public Task<Message> EditMessageAsync(
        Snowflake channelId, Snowflake messageId, OutgoingMessage message, CancellationToken cancellationToken) =>
        ReplaceAsync($"channels/{channelId}/messages/{messageId}", message, cancellationToken);

    public Task<IReadOnlyList<Message>> ListMessagesAfterAsync(
        Snowflake channelId, Snowflake after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, Message.MaxPageSize);
        return requests.SendAsync<IReadOnlyList<Message>>(
            new RawCall("GET", $"channels/{channelId}/messages?after={after}&limit={limit}"),
            json => [.. json.EnumerateArray().Select(MessageJson.Read)],
            cancellationToken);
    }

    public Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken) =>
        requests.SendAsync(new RawCall("DELETE", $"channels/{channelId}/messages/{messageId}"), cancellationToken);

    private static string WebhookOf(InteractionHandle interaction) => $"webhooks/{interaction.ApplicationId}/{interaction.Token}";

    private Task<Message> ReplaceAsync(string path, OutgoingMessage message, CancellationToken cancellationToken) =>
        SendAsync(new RawCall("PATCH", path), MessageJson.Replacement(message), message, cancellationToken);

    private Task<Message> SendAsync(RawCall call, JsonObject body, OutgoingMessage message, CancellationToken cancellationToken) =>
        requests.SendAsync(
            call with { Json = DiscordJson.Write(body), Files = message.Files ?? [] }, MessageJson.Read, cancellationToken);
}
