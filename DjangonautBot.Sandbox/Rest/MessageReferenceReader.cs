using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Reads the message to which a new one replies.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-reference-content-attribution-replies</remarks>
internal static class MessageReferenceReader
{
    /// <returns>Id of a message in the same channel; null if the new one is no reply.</returns>
    public static ulong? Read(RestCall call, SandboxChannel channel)
    {
        var reference = call.Body.Get("message_reference");
        if (reference.Id("message_id") is not { } id)
        {
            return null;
        }

        if (!channel.Allows(call.BotId, Permission.ReadMessageHistory))
        {
            throw DiscordError.ReferenceNeedsHistory;
        }

        if (reference.Id("channel_id") is { } elsewhere && elsewhere != channel.Id)
        {
            throw DiscordError.BadField(
                "message_reference", "REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL", "Cannot reply to a message in a different channel");
        }

        if (channel.Find(id) is not null)
        {
            return id;
        }

        return reference.Flag("fail_if_not_exists", otherwise: true)
            ? throw DiscordError.BadField("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
            : null;
    }
}
