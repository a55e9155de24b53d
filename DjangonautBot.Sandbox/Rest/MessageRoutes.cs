using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes of messages in channels, threads and direct messages.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message</remarks>
internal static class MessageRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/channels/{channel_id}/messages", List, BucketRule.ReadMessages),
        new("POST", "/channels/{channel_id}/messages", Create, BucketRule.CreateMessage),
        new("GET", "/channels/{channel_id}/messages/{message_id}", Get, BucketRule.ReadMessages),
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", Edit, BucketRule.EditMessage),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}", Delete, BucketRule.DeleteMessage),
    ];

    private static RestResponse Create(RestCall call)
    {
        var channel = call.Channel();
        RequireSending(call, channel);
        call.CheckMessage(call.Body, MessageRequestKind.Create);

        var nonce = call.Body.Text("nonce");
        if (nonce is not null && call.Body.Flag("enforce_nonce") && call.World.Nonces.Find(channel.Id, nonce) is { } first)
        {
            return RestResponse.Ok(MessageJson.Of(call.World, first));
        }

        var message = new SandboxMessage(call.World.NewId(), channel, call.World.Bot, call.World.Clock.GetUtcNow())
        {
            Nonce = nonce,
            ReferencedMessageId = MessageReferenceReader.Read(call, channel),
        };
        MessageWriter.Write(call.World, message, call.Body, call.Files, channel.Allows(call.BotId, Permission.EmbedLinks));
        if (MessageWriter.IsEmpty(message))
        {
            throw DiscordError.EmptyMessage;
        }

        channel.SetArchived(false);
        call.World.Nonces.Remember(message);
        call.World.Post(message);
        return RestResponse.Ok(MessageJson.Of(call.World, message));
    }

    private static RestResponse Edit(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.AuthorId != call.BotId)
        {
            throw DiscordError.NotOwnMessage;
        }

        if (channel.Archived)
        {
            throw DiscordError.ThreadArchived;
        }

        RequireUnlocked(call, channel);
        if (call.Files.Count > 0)
        {
            call.Require(channel, Permission.AttachFiles);
        }

        call.CheckMessage(call.Body, MessageRequestKind.Edit, message);
        call.World.Edit(message, call.Body, call.Files, channel.Allows(call.BotId, Permission.EmbedLinks));
        return RestResponse.Ok(MessageJson.Of(call.World, message));
    }

    private static RestResponse Get(RestCall call)
    {
        var channel = call.Channel();
        call.Require(channel, Permission.ReadMessageHistory);
        return RestResponse.Ok(Shown(call, call.Message(channel)));
    }

    // The only thing to be done in an archived thread: https://discord.com/developers/docs/topics/threads#active-archived-threads.
    private static RestResponse Delete(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.AuthorId != call.BotId)
        {
            call.Require(channel, Permission.ManageMessages);
        }

        if (channel.Archived)
        {
            RequireUnlocked(call, channel);
        }

        call.World.Delete(message);
        return RestResponse.NoContent;
    }

    // Newest first. Without Read Message History the list is empty, and there is no error.
    private static RestResponse List(RestCall call)
    {
        var channel = call.Channel();
        var limit = Limit(call);
        if (!channel.Allows(call.BotId, Permission.ReadMessageHistory))
        {
            return RestResponse.Ok(new JsonArray());
        }

        var all = channel.Messages;
        IEnumerable<SandboxMessage> found = all.TakeLast(limit);
        if (At(call, "before") is { } before)
        {
            found = all.Where(message => message.Id < before).TakeLast(limit);
        }
        else if (At(call, "after") is { } after)
        {
            found = all.Where(message => message.Id > after).Take(limit);
        }
        else if (At(call, "around") is { } around)
        {
            var older = all.Where(message => message.Id <= around).TakeLast(limit / 2 + 1);
            found = older.Concat(all.Where(message => message.Id > around).Take(limit / 2)).TakeLast(limit);
        }

        return RestResponse.Ok(new JsonArray([.. found.Reverse().Select(message => Shown(call, message))]));
    }

    private static int Limit(RestCall call)
    {
        if (call.Query("limit") is not { } text)
        {
            return 50;
        }

        if (int.TryParse(text, out var limit) && limit is >= 1 and <= 100)
        {
            return limit;
        }

        throw DiscordError.BadField("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
    }

    private static ulong? At(RestCall call, string name)
    {
        if (call.Query(name) is not { } text)
        {
            return null;
        }

        return Json.ParseId(text) ?? throw DiscordError.BadField(name, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
    }

    private static JsonObject Shown(RestCall call, SandboxMessage message) =>
        MessageJson.Of(call.World, message, MessageJson.IsReadable(call.World, message));

    private static void RequireSending(RestCall call, SandboxChannel channel)
    {
        if (channel.Recipient is { } recipient)
        {
            var meets = call.World.Servers.Any(server => server.HasBot && server.IsMember(recipient.Id));
            if (!meets)
            {
                throw DiscordError.NoServerInCommon;
            }

            if (recipient.DirectMessagesClosed)
            {
                throw DiscordError.DirectMessagesClosed;
            }

            return;
        }

        call.Require(channel, channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages);
        if (call.Body.Flag("tts"))
        {
            call.Require(channel, Permission.SendTextToSpeech);
        }

        if (call.Files.Count > 0)
        {
            call.Require(channel, Permission.AttachFiles);
        }

        RequireUnlocked(call, channel);
    }

    private static void RequireUnlocked(RestCall call, SandboxChannel channel)
    {
        if (channel.Locked && !channel.Allows(call.BotId, Permission.ManageThreads))
        {
            throw channel.Archived ? DiscordError.ThreadArchived : DiscordError.ThreadLocked;
        }
    }
}
