using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.DiscordNet.Library;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Requests to Discord through Discord.Net.</summary>
internal sealed partial class DiscordNetRest(RawRequests requests, RestHttpClient http) : IDiscordRest
{
    private readonly CallbackSender _callbacks = new(requests);

    public CancellationToken TokenRevoked => http.TokenRevoked;

    public TimeSpan? ClockLead => http.ClockLead;

    public Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken) =>
        GetAsync<GatewayInfo>("gateway/bot", cancellationToken);

    public Task<IReadOnlyList<Command>> PutCommandsAsync(
        Snowflake applicationId, IReadOnlyList<CommandDeclaration> commands, CancellationToken cancellationToken) =>
        SendAsync(
            "PUT",
            $"applications/{applicationId}/commands",
            CommandJson.Of(commands),
            DiscordJson.Read<IReadOnlyList<Command>>,
            cancellationToken);

    public Task RespondAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellationToken) =>
        _callbacks.SendAsync(interaction, response, cancellationToken);

    public Task<Channel> OpenDirectMessageAsync(Snowflake userId, CancellationToken cancellationToken)
    {
        var call = new RawCall("POST", "users/@me/channels")
        {
            Json = DiscordJson.Write(new JsonObject { ["recipient_id"] = userId.ToString() }),
            Repeatable = true,
        };
        return requests.SendAsync(call, DiscordJson.Read<Channel>, cancellationToken);
    }

    public Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken) =>
        GetAsync<Channel>($"channels/{channelId}", cancellationToken);

    public Task<Channel> CreateThreadFromMessageAsync(
        Snowflake channelId, Snowflake messageId, string name, ThreadArchiveAfter archiveAfter, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["name"] = name, ["auto_archive_duration"] = (int)archiveAfter };
        return SendAsync("POST", $"channels/{channelId}/messages/{messageId}/threads", body, DiscordJson.Read<Channel>, cancellationToken);
    }

    public Task<Channel> UnarchiveThreadAsync(Snowflake threadId, CancellationToken cancellationToken) =>
        SendAsync("PATCH", $"channels/{threadId}", new JsonObject { ["archived"] = false }, DiscordJson.Read<Channel>, cancellationToken);

    public Task<Member> GetMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken) =>
        GetAsync<Member>($"guilds/{guildId}/members/{userId}", cancellationToken);

    public Task<IReadOnlyList<Member>> SearchMembersAsync(
        Snowflake guildId, string beginning, int limit, CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<Member>>(
            $"guilds/{guildId}/members/search?query={Uri.EscapeDataString(beginning)}&limit={limit}", cancellationToken);

    public Task<IReadOnlyList<ScheduledEvent>> ListScheduledEventsAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<ScheduledEvent>>($"guilds/{guildId}/scheduled-events", cancellationToken);

    public Task<ScheduledEvent> CreateScheduledEventAsync(
        Snowflake guildId, ScheduledEventDraft draft, CancellationToken cancellationToken) =>
        SendAsync("POST", $"guilds/{guildId}/scheduled-events", EventJson.Of(draft), DiscordJson.Read<ScheduledEvent>, cancellationToken);

    public Task<ScheduledEvent> EditScheduledEventAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventDraft draft, CancellationToken cancellationToken) =>
        PatchEventAsync(guildId, eventId, EventJson.Of(draft), cancellationToken);

    public Task<ScheduledEvent> SetScheduledEventStatusAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventStatus status, CancellationToken cancellationToken) =>
        PatchEventAsync(guildId, eventId, new JsonObject { ["status"] = (int)status }, cancellationToken);

    public Task DeleteScheduledEventAsync(Snowflake guildId, Snowflake eventId, CancellationToken cancellationToken) =>
        requests.SendAsync(new RawCall("DELETE", $"guilds/{guildId}/scheduled-events/{eventId}"), cancellationToken);

    private Task<ScheduledEvent> PatchEventAsync(
        Snowflake guildId, Snowflake eventId, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync("PATCH", $"guilds/{guildId}/scheduled-events/{eventId}", body, DiscordJson.Read<ScheduledEvent>, cancellationToken);

    private Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        requests.SendAsync(new RawCall("GET", path), DiscordJson.Read<T>, cancellationToken);

    private Task<T> SendAsync<T>(
        string method, string path, JsonNode body, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        requests.SendAsync(new RawCall(method, path) { Json = DiscordJson.Write(body) }, read, cancellationToken);
}
