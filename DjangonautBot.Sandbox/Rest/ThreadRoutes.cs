using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes for starting threads.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#start-thread-from-message</remarks>
internal static class ThreadRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("POST", "/channels/{channel_id}/messages/{message_id}/threads", FromMessage, BucketRule.CreateThread),
        new("POST", "/channels/{channel_id}/threads", WithoutMessage, BucketRule.CreateThread),
    ];

    // A thread has the id of its starting message, also after the deletion of that message.
    private static RestResponse FromMessage(RestCall call)
    {
        var channel = Parent(call);
        var message = call.Message(channel);
        call.Require(channel, Permission.CreatePublicThreads | Permission.ReadMessageHistory);
        DiscordError.ThrowIfAny(errors => ThreadRules.Check(call.Body, errors, fromMessage: true));
        if (call.World.Channels.ContainsKey(message.Id))
        {
            throw DiscordError.ThreadExists;
        }

        message.Thread = Start(call, channel, message.Id, PublicKind(channel));
        return new RestResponse(201, ChannelJson.Thread(message.Thread));
    }

    private static RestResponse WithoutMessage(RestCall call)
    {
        var channel = Parent(call);
        DiscordError.ThrowIfAny(errors => ThreadRules.Check(call.Body, errors, fromMessage: false));
        var kind = (SandboxChannelKind)(call.Body.Int("type") ?? (int)SandboxChannelKind.PrivateThread);
        if (kind is not SandboxChannelKind.PrivateThread && kind != PublicKind(channel))
        {
            throw DiscordError.WrongChannelType;
        }

        call.Require(channel, kind is SandboxChannelKind.PrivateThread ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads);
        return new RestResponse(201, ChannelJson.Thread(Start(call, channel, call.World.NewId(), kind)));
    }

    private static SandboxChannel Parent(RestCall call)
    {
        var channel = call.Channel();
        return channel.Kind is SandboxChannelKind.Text or SandboxChannelKind.Announcement ? channel : throw DiscordError.WrongChannelType;
    }

    private static SandboxChannelKind PublicKind(SandboxChannel channel) =>
        channel.Kind is SandboxChannelKind.Announcement ? SandboxChannelKind.AnnouncementThread : SandboxChannelKind.PublicThread;

    private static SandboxChannel Start(RestCall call, SandboxChannel channel, ulong id, SandboxChannelKind kind)
    {
        var thread = new SandboxChannel(call.World, channel.Server, id, call.Body.Text("name")!, kind)
        {
            Parent = channel,
            Owner = call.World.Bot,
        };
        thread.Write(call.Body);
        channel.Server!.Start(thread);
        return thread;
    }
}
