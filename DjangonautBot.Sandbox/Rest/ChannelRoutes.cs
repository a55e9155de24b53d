using System.Text.Json;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes of one channel or thread.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#modify-channel</remarks>
internal static class ChannelRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/channels/{channel_id}", call => RestResponse.Ok(ChannelJson.Of(call.Channel())), BucketRule.Read),
        new("PATCH", "/channels/{channel_id}", Modify, BucketRule.EditChannel),
    ];

    private static RestResponse Modify(RestCall call)
    {
        var channel = call.Channel();
        if (channel.Server is null)
        {
            throw DiscordError.WrongChannelType;
        }

        if (!channel.IsThread)
        {
            DiscordError.ThrowIfAny(errors => ChannelRules.CheckChannel(call.Body, errors));
            call.Require(channel, Permission.ManageChannels);
            channel.Name = call.Body.Text("name") ?? channel.Name;
            channel.Server.DispatchChannel("CHANNEL_UPDATE", channel);
            return RestResponse.Ok(ChannelJson.Of(channel));
        }

        DiscordError.ThrowIfAny(errors => ChannelRules.CheckThread(call.Body, errors));
        RequireThreadRights(call, channel);
        channel.Write(call.Body);
        if (!channel.SetArchived(call.Body.Flag("archived", channel.Archived)))
        {
            channel.Server.DispatchChannel("THREAD_UPDATE", channel);
        }

        return RestResponse.Ok(ChannelJson.Of(channel));
    }

    // Posting permission includes unarchiving a thread that is not locked; its owner may do more, but never lock or slow it.
    private static void RequireThreadRights(RestCall call, SandboxChannel thread)
    {
        if (thread.Allows(call.BotId, Permission.ManageThreads))
        {
            return;
        }

        if (call.Body.Has("locked") || call.Body.Has("rate_limit_per_user") || thread.Locked)
        {
            throw DiscordError.MissingPermissions;
        }

        call.Require(thread, Permission.SendMessagesInThreads);
        var opensOnly = call.Body.EnumerateObject().All(property => property is { Name: "archived", Value.ValueKind: JsonValueKind.False });
        if (!opensOnly && thread.Owner?.Id != call.BotId)
        {
            throw DiscordError.MissingPermissions;
        }

        if (thread.Archived && call.Body.Flag("archived", true))
        {
            throw DiscordError.ThreadArchived;
        }
    }
}
