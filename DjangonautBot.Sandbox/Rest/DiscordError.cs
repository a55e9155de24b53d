using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>
/// An error response with Discord's code and message. See https://discord.com/developers/docs/topics/opcodes-and-status-codes#json.
/// </summary>
internal sealed class DiscordError(int status, JsonObject body) : Exception
{
    public DiscordError(int status, int code, string message)
        : this(status, new JsonObject { ["message"] = message, ["code"] = code })
    {
    }

    public int Status => status;

    public JsonObject Body => body;

    public override string Message => $"{status} {body.ToJsonString()}";

    public static DiscordError Unauthorized => new(401, 0, "401: Unauthorized");

    public static DiscordError NotFound => new(404, 0, "404: Not Found");

    public static DiscordError MethodNotAllowed => new(405, 0, "405: Method Not Allowed");

    /// <summary>A call that Discord takes and the sandbox does not.</summary>
    public static DiscordError Unsupported(string method, string template) => new(400, 0, $"The sandbox has no {method} {template}.");

    public static DiscordError UnknownChannel => new(404, 10003, "Unknown Channel");

    public static DiscordError UnknownServer => new(404, 10004, "Unknown Guild");

    public static DiscordError UnknownMember => new(404, 10007, "Unknown Member");

    public static DiscordError UnknownMessage => new(404, 10008, "Unknown Message");

    public static DiscordError UnknownUser => new(404, 10013, "Unknown User");

    public static DiscordError UnknownWebhook => new(404, 10015, "Unknown Webhook");

    public static DiscordError UnknownInteraction => new(404, 10062, "Unknown interaction");

    public static DiscordError UnknownScheduledEvent => new(404, 10070, "Unknown Guild Scheduled Event");

    public static DiscordError TooManyScheduledEvents =>
        new(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");

    public static DiscordError AlreadyAcknowledged => new(400, 40060, "Interaction has already been acknowledged.");

    public static DiscordError MissingAccess => new(403, 50001, "Missing Access");

    public static DiscordError NotOwnMessage => new(403, 50005, "Cannot edit a message authored by another user");

    public static DiscordError EmptyMessage => new(400, 50006, "Cannot send an empty message");

    public static DiscordError DirectMessagesClosed => new(403, 50007, "Cannot send messages to this user");

    public static DiscordError NoServerInCommon =>
        new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    public static DiscordError MissingPermissions => new(403, 50013, "Missing Permissions");

    public static DiscordError WrongChannelType => new(400, 50024, "Cannot execute action on this channel type");

    public static DiscordError InvalidWebhookToken => new(401, 50027, "Invalid Webhook Token");

    public static DiscordError InvalidRecipient => new(400, 50033, "Invalid Recipient(s)");

    public static DiscordError ThreadArchived => new(400, 50083, "Thread is archived");

    public static DiscordError InvalidJson => new(400, 50109, "The request body contains invalid JSON.");

    public static DiscordError ReferenceNeedsHistory => new(400, 160002, "Cannot reply without permission to read message history");

    public static DiscordError ThreadExists => new(400, 160004, "A thread has already been created for this message");

    public static DiscordError ThreadLocked => new(403, 160005, "This thread is locked");

    public static DiscordError EventIsOver => new(400, 180000, "Cannot update a finished event");

    /// <summary>Error 50035 for one invalid field.</summary>
    public static DiscordError BadField(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return new DiscordError(400, errors.ToBody());
    }

    /// <summary>Applies rules and throws if they find errors.</summary>
    public static void ThrowIfAny(Action<FormErrors> rules)
    {
        var errors = new FormErrors();
        rules(errors);
        if (errors.Any)
        {
            throw new DiscordError(400, errors.ToBody());
        }
    }
}
