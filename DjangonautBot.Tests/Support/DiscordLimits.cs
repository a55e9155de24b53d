using System.Text.Json;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Discord.Rest;

namespace DjangonautBot.Tests.Support;

/// <summary>Checks a message, as the client writes it, against Discord's limits.</summary>
internal static class DiscordLimits
{
    /// <returns>A line for each thing that Discord would not take.</returns>
    public static IReadOnlyList<string> Complaints(OutgoingMessage message)
    {
        var body = JsonSerializer.Deserialize<JsonElement>(Json(message));
        var errors = new FormErrors();
        MessageRules.Check(body, errors, MessageRequestKind.Create, message.Files?.Count ?? 0);
        return Sandbox.Validation.ValidationErrors.In(errors);
    }

    /// <summary>The message as it travels.</summary>
    public static string Json(OutgoingMessage message)
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());
        story.Run(() => story.Rest.CreateMessageAsync(new Snowflake(5), MessageLayout.Of(message), nonce: "n", CancellationToken.None));
        return story.Discord.Calls.Single().Json!;
    }
}
