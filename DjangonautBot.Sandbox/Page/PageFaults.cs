using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Faults that can be injected from the page.</summary>
internal static class PageFaults
{
    private const string PostMessage = "/channels/{channel_id}/messages";
    private const ulong WhatPostingNeeds = Permission.SendMessages | Permission.SendMessagesInThreads;

    public static void Inject(PageCall call)
    {
        var world = call.World;
        switch (call.Required("fault"))
        {
            case "drop_connection":
                world.Faults.AbortConnections();
                break;
            case "rate_limit":
                world.Faults.FailNext("POST", PostMessage, FaultKind.RateLimitUser, retryAfter: TimeSpan.FromSeconds(5));
                break;
            case "lose_permission":
                SetPermission(call, deny: WhatPostingNeeds);
                break;
            case "restore_permission":
                SetPermission(call, deny: 0);
                break;
            case "close_direct_messages":
                SetDirectMessages(call, closed: true);
                break;
            case "open_direct_messages":
                SetDirectMessages(call, closed: false);
                break;
            case var unknown:
                throw new PageException(400, $"There is no fault {unknown}.");
        }
    }

    private static void SetPermission(PageCall call, ulong deny)
    {
        var named = Json.ParseId(call.Required("channel"));
        var channel = call.World.Read(() => call.World.Channels.GetValueOrDefault(named ?? 0));
        channel = channel?.Parent ?? channel;
        if (channel?.Server is not { } server)
        {
            throw new PageException(404, "There is no such channel in a server.");
        }

        server.SetBotOverwrite(channel, allow: 0, deny);
    }

    private static void SetDirectMessages(PageCall call, bool closed)
    {
        var named = Json.ParseId(call.Required("person"));
        call.World.Change(() =>
        {
            var user = call.World.Users.GetValueOrDefault(named ?? 0) ?? throw new PageException(404, "There is no such person.");
            user.DirectMessagesClosed = closed;
            call.World.ReportPlaces();
        });
    }
}
