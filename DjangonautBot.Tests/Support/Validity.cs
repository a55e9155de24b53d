using System.Text.Json;
using DjangonautBot.Discord.Models;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Discord.Rest;

namespace DjangonautBot.Tests.Support;

/// <summary>Whether Discord takes a message, as the client writes it.</summary>
internal static class Validity
{
    /// <summary>What Discord would say against it; empty if it takes it.</summary>
    public static string Complaints(OutgoingMessage message)
    {
        using var story = new RestStory(_ => Replies.Message());
        story.Run(() => story.Rest.CreateMessageAsync(new Snowflake(1), message, null, CancellationToken.None));
        var errors = new FormErrors();
        MessageRules.Check(
            JsonSerializer.Deserialize<JsonElement>(story.Discord.Calls.Single().Json!), errors, MessageUse.Create, message.Files?.Count ?? 0);
        return errors.Any ? errors.ToBody().ToJsonString() : "";
    }
}
