using System.Text.Json;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Rest;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Posts, edits and deletes messages.</summary>
internal static class MessageStore
{
    public static void Post(this SandboxWorld world, SandboxMessage message)
    {
        message.Channel.Add(message);
        world.Tell(message, $"{message.Author.Name} in {message.Channel.Name}: {message.Text}");
    }

    /// <summary>Posts the bot's response to an interaction, which needs no permission in the channel.</summary>
    public static SandboxMessage Respond(
        this SandboxWorld world,
        SandboxInteraction interaction,
        JsonElement body,
        IReadOnlyList<RecordedFile> files,
        bool ephemeral,
        bool loading = false)
    {
        var message = new SandboxMessage(world.NewId(), interaction.Channel, world.Bot, world.Clock.GetUtcNow())
        {
            Origin = interaction,
            VisibleOnlyTo = ephemeral ? interaction.Person.Id : null,
            Loading = loading,
        };
        MessageWriter.Write(world, message, body, files);
        world.Post(message);
        return message;
    }

    /// <summary>Edits a message. Replacing "thinking…" does not mark it as edited.</summary>
    public static void Edit(
        this SandboxWorld world, SandboxMessage message, JsonElement body, IReadOnlyList<RecordedFile> files, bool mayEmbed = true)
    {
        if (MessageWriter.WouldBeEmpty(message, body, files, mayEmbed))
        {
            throw DiscordError.EmptyMessage;
        }

        MessageWriter.Write(world, message, body, files, mayEmbed);
        if (message.Loading)
        {
            message.Loading = false;
        }
        else
        {
            message.EditedAt = world.Clock.GetUtcNow();
        }

        world.Tell(message, $"{message.Author.Name} edits in {message.Channel.Name}: {message.Text}");
    }

    public static void Delete(this SandboxWorld world, SandboxMessage message)
    {
        message.Channel.Remove(message);
        world.Tell(message, $"Deleted in {message.Channel.Name}: {message.Text}");
    }

    private static void Tell(this SandboxWorld world, SandboxMessage message, string line) =>
        world.Report(SandboxActivityKind.Message, line, message.Channel, message);
}
