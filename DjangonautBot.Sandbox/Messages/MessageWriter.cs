using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Puts what the bot sent into a message. What is left out of an edit stays as it was.</summary>
internal static class MessageWriter
{
    /// <param name="body">Checked by <see cref="MessageRules"/> before.</param>
    /// <param name="mayEmbed">Without Embed Links, Discord drops the embeds of a channel message without a word.</param>
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

        message.Files =
        [
            .. KeptFiles(message, body),
            .. files.Select(file => new SandboxFile(world.NewId(), NameOf(file, body), file.Bytes)),
        ];
        MentionReader.Notify(message, body.Get("allowed_mentions"));
    }

    /// <summary>Whether nothing can be seen in it.</summary>
    public static bool IsEmpty(SandboxMessage message) =>
        message is { Content: "", Embeds: [], Files: [], Buttons: [], Menus: [] };

    /// <summary>Whether an edit would leave nothing to see.</summary>
    public static bool WouldBeEmpty(SandboxMessage message, JsonElement body, IReadOnlyList<RecordedFile> files, bool mayEmbed)
    {
        var content = body.Has("content") ? body.Text("content")?.Trim() : message.Content;
        var embeds = body.Has("embeds") ? mayEmbed && body.Items("embeds").Any() : message.Embeds.Count > 0;
        var components = body.Has("components") ? body.Items("components").Any() : message is not { Buttons: [], Menus: [] };
        return string.IsNullOrEmpty(content) && !embeds && !components && files.Count == 0 && !KeptFiles(message, body).Any();
    }

    // https://discord.com/developers/docs/reference#editing-message-attachments
    private static IEnumerable<SandboxFile> KeptFiles(SandboxMessage message, JsonElement body)
    {
        if (!body.Has("attachments"))
        {
            return message.Files;
        }

        var kept = body.Items("attachments").Select(attachment => attachment.Id("id")).ToHashSet();
        return message.Files.Where(file => kept.Contains(file.Id));
    }

    private static string NameOf(RecordedFile file, JsonElement body)
    {
        var named = body.Items("attachments").FirstOrDefault(attachment => file.Part == $"files[{attachment.Text("id")}]");
        return named.Text("filename") ?? file.FileName;
    }
}
