using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.DiscordNet.Library;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Requests to Discord through Discord.Net.</summary>
internal sealed partial class DiscordNetRest(RawRequests requests, RestHttpClient http) : IDiscordRest
{
    private readonly CallbackSender _callbacks = new(requests);

    public CancellationToken TokenRevoked => http.TokenRevoked;

    public TimeSpan? ClockLead => http.ClockLead;

    public Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken) =>
        GetAsync<GatewayInfo>(Route.Get($"/gateway/bot"), cancellationToken);

    public Task<IReadOnlyList<Command>> PutCommandsAsync(
        Snowflake applicationId, IReadOnlyList<CommandDeclaration> commands, CancellationToken cancellationToken) =>
        SendAsync(
            Route.Put($"/applications/{applicationId}/commands"),
            CommandJson.Of(commands),
            DiscordJson.Read<IReadOnlyList<Command>>,
            cancellationToken);

    public Task RespondAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellationToken) =>
        _callbacks.SendAsync(interaction, response, cancellationToken);

    public Task<Channel> OpenDirectMessageAsync(Snowflake userId, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["recipient_id"] = userId.ToString() };
        var request = DiscordJson.Request(Route.Post($"/users/@me/channels"), body) with { Repeatable = true };
        return requests.SendAsync(request, DiscordJson.Read<Channel>, cancellationToken);
    }

    public Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken) =>
        GetAsync<Channel>(Route.Get($"/channels/{channelId}"), cancellationToken);

    public Task<Channel> CreateThreadFromMessageAsync(
        Snowflake channelId, Snowflake messageId, string name, ThreadArchiveAfter archiveAfter, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["name"] = name, ["auto_archive_duration"] = (int)archiveAfter };
        var route = Route.Post($"/channels/{channelId}/messages/{messageId}/threads");
        return SendAsync(route, body, DiscordJson.Read<Channel>, cancellationToken);
    }

    public Task<Channel> UnarchiveThreadAsync(Snowflake threadId, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["archived"] = false };
        return SendAsync(Route.Patch($"/channels/{threadId}"), body, DiscordJson.Read<Channel>, cancellationToken);
    }

    public Task<Member> GetMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken) =>
        GetAsync<Member>(Route.Get($"/guilds/{guildId}/members/{userId}"), cancellationToken);

    public Task<IReadOnlyList<Member>> SearchMembersAsync(
        Snowflake guildId, string beginning, int limit, CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<Member>>(
            Route.Get($"/guilds/{guildId}/members/search?query={new QueryText(beginning)}&limit={limit}"), cancellationToken);

    public Task<IReadOnlyList<ScheduledEvent>> ListScheduledEventsAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<ScheduledEvent>>(Route.Get($"/guilds/{guildId}/scheduled-events"), cancellationToken);

    public Task<ScheduledEvent> CreateScheduledEventAsync(
        Snowflake guildId, ScheduledEventDraft draft, CancellationToken cancellationToken) =>
        SendEventAsync(Route.Post($"/guilds/{guildId}/scheduled-events"), EventJson.Of(draft), cancellationToken);

    public Task<ScheduledEvent> EditScheduledEventAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventDraft draft, CancellationToken cancellationToken) =>
        SendEventAsync(PatchOf(guildId, eventId), EventJson.Of(draft), cancellationToken);

    public Task<ScheduledEvent> SetScheduledEventStatusAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventStatus status, CancellationToken cancellationToken) =>
        SendEventAsync(PatchOf(guildId, eventId), new JsonObject { ["status"] = (int)status }, cancellationToken);

    public Task DeleteScheduledEventAsync(Snowflake guildId, Snowflake eventId, CancellationToken cancellationToken) =>
        requests.SendAsync(new RestRequest(Route.Delete($"/guilds/{guildId}/scheduled-events/{eventId}")), cancellationToken);

    private static Route PatchOf(Snowflake guildId, Snowflake eventId) =>
        Route.Patch($"/guilds/{guildId}/scheduled-events/{eventId}");

    private Task<ScheduledEvent> SendEventAsync(Route route, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync(route, body, DiscordJson.Read<ScheduledEvent>, cancellationToken);

    private Task<T> GetAsync<T>(Route route, CancellationToken cancellationToken) =>
        requests.SendAsync(new RestRequest(route), DiscordJson.Read<T>, cancellationToken);

    private Task<T> SendAsync<T>(Route route, JsonNode body, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        requests.SendAsync(DiscordJson.Request(route, body), read, cancellationToken);
}
