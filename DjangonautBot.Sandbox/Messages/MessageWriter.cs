using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Writes the body of a request into a message. An edit leaves omitted parts unchanged.</summary>
internal static class MessageWriter
{
    /// <param name="body">Body, already checked by <see cref="MessageRules"/>.</param>
    /// <param name="mayEmbed">False without Embed Links, where Discord silently drops the embeds of a channel message.</param>
    public static void Write(
        SandboxWorld world, SandboxMessage message, JsonElement body, IReadOnlyList<RecordedFile> files, bool mayEmbed = true)
    {
        if (body.Has("content"))
        {
            message.Content = body.Text("content")?.Trim() ?? "";
        }

        if (body.Has("embeds"))
        {
            message.SetEmbeds(mayEmbed ? body.Get("embeds") : default);
        }

        if (body.Has("components"))
        {
            message.SetComponents(body.Get("components"));
        }

        if (body.Int("flags") is { } flags)
        {
            message.Flags = message.Channel.Holds(message) ? MessageFlags.Edited(message.Flags, flags) : flags & MessageFlags.Kept;
        }

        message.ReadAloud |= body.Flag("tts");
        message.Files = FileWriter.Write(world, message, body, files);
        MentionReader.Notify(message, body.Get("allowed_mentions"));
    }

    /// <summary>True if a message has no visible part.</summary>
    public static bool IsEmpty(SandboxMessage message) =>
        !message.HasComponents && (message.IsV2 || message is { Content: "", HasEmbeds: false, Files: [] });

    /// <summary>True if an edit would leave no visible part.</summary>
    public static bool WouldBeEmpty(SandboxMessage message, JsonElement body, IReadOnlyList<RecordedFile> files, bool mayEmbed)
    {
        if (body.Has("components") ? body.Items("components").Any() : message.HasComponents)
        {
            return false;
        }

        if ((MessageFlags.Edited(message.Flags, body.Int("flags") ?? 0) & MessageFlags.ComponentsV2) != 0)
        {
            return true;
        }

        var content = body.Has("content") ? body.Text("content")?.Trim() : message.Content;
        var embeds = body.Has("embeds") ? mayEmbed && body.Items("embeds").Any() : message.HasEmbeds;
        return string.IsNullOrEmpty(content) && !embeds && files.Count == 0 && !FileWriter.Kept(message, body).Any();
    }
}
