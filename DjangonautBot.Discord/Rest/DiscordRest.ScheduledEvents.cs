using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.Discord.Rest.Wire;

namespace DjangonautBot.Discord.Rest;

/// <remarks>https://discord.com/developers/docs/resources/guild-scheduled-event</remarks>
public sealed partial class DiscordRest
{
    public Task<IReadOnlyList<ScheduledEvent>> ListScheduledEventsAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        SendAsync(Route.Get($"/guilds/{guildId}/scheduled-events"), Json.ScheduledEvents, cancellationToken);

    public Task<ScheduledEvent> CreateScheduledEventAsync(
        Snowflake guildId, ScheduledEventDraft draft, CancellationToken cancellationToken) =>
        SendDraftAsync(Route.Post($"/guilds/{guildId}/scheduled-events"), draft, cancellationToken);

    public Task<ScheduledEvent> EditScheduledEventAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventDraft draft, CancellationToken cancellationToken) =>
        SendDraftAsync(Route.Patch($"/guilds/{guildId}/scheduled-events/{eventId}"), draft, cancellationToken);

    public Task<ScheduledEvent> SetScheduledEventStatusAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventStatus status, CancellationToken cancellationToken)
    {
        var route = Route.Patch($"/guilds/{guildId}/scheduled-events/{eventId}");
        var request = RestRequest.Of(route, new WireEventStatus(status), Json.WireEventStatus);
        return SendAsync(request, Json.ScheduledEvent, cancellationToken);
    }

    public Task DeleteScheduledEventAsync(Snowflake guildId, Snowflake eventId, CancellationToken cancellationToken) =>
        SendAsync(Route.Delete($"/guilds/{guildId}/scheduled-events/{eventId}"), cancellationToken);

    private Task<ScheduledEvent> SendDraftAsync(Route route, ScheduledEventDraft draft, CancellationToken cancellationToken)
    {
        var request = RestRequest.Of(route, WireScheduledEvent.Of(draft), Json.WireScheduledEvent);
        return SendAsync(request, Json.ScheduledEvent, cancellationToken);
    }
}
