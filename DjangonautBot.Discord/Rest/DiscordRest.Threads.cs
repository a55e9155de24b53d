using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.Discord.Rest.Wire;

namespace DjangonautBot.Discord.Rest;

/// <remarks>https://discord.com/developers/docs/topics/threads</remarks>
public sealed partial class DiscordRest
{
    public Task<Channel> CreateThreadFromMessageAsync(
        Snowflake channelId, Snowflake messageId, string name, ThreadArchiveAfter archiveAfter, CancellationToken cancellationToken)
    {
        var route = Route.Post($"/channels/{channelId}/messages/{messageId}/threads");
        var request = RestRequest.Of(route, new WireThread(name, archiveAfter), Json.WireThread);
        return SendAsync(request, Json.Channel, cancellationToken);
    }

    public Task<Channel> UnarchiveThreadAsync(Snowflake threadId, CancellationToken cancellationToken)
    {
        var request = RestRequest.Of(
            Route.Patch($"/channels/{threadId}"), new WireThreadState(Archived: false), Json.WireThreadState);
        return SendAsync(request, Json.Channel, cancellationToken);
    }
}
