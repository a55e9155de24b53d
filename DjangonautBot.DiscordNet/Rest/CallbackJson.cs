using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Writes the first response to an interaction.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object</remarks>
internal static class CallbackJson
{
    private const int Label = 18;

    public static JsonObject Of(InteractionResponse response) => response switch
    {
        InteractionResponse.Reply reply => Of(4, MessageJson.New(reply.Message, reply.Ephemeral)),
        InteractionResponse.DeferredReply { Ephemeral: true } => Of(5, new JsonObject { ["flags"] = 1 << 6 }),
        InteractionResponse.DeferredReply => new JsonObject { ["type"] = 5 },
        InteractionResponse.DeferredUpdate => new JsonObject { ["type"] = 6 },
        InteractionResponse.Update update => Of(7, MessageJson.Replacement(update.Message)),
        InteractionResponse.Choices choices => Of(8, new JsonObject { ["choices"] = DiscordJson.ToNode(choices.Items) }),
        InteractionResponse.OpenForm form => Of(9, OfForm(form.Form)),
        _ => throw new ArgumentException($"There is no callback for a {response.GetType().Name}.", nameof(response)),
    };

    public static IReadOnlyList<FileAttachment> FilesOf(InteractionResponse response) => response switch
    {
        InteractionResponse.Reply reply => reply.Message.Files ?? [],
        InteractionResponse.Update update => update.Message.Files ?? [],
        _ => [],
    };

    private static JsonObject Of(int type, JsonObject data) => new() { ["type"] = type, ["data"] = data };

    private static JsonObject OfForm(Form form) => new()
    {
        ["custom_id"] = form.CustomId,
        ["title"] = form.Title,
        ["components"] = new JsonArray([.. form.Fields.Select(OfField)]),
    };

    private static JsonNode OfField(FormField field)
    {
        var json = new JsonObject { ["type"] = Label, ["label"] = field.Label };
        if (field.Description is { } description)
        {
            json["description"] = description;
        }

        json["component"] = DiscordJson.ToNode(field.Input);
        return json;
    }
}
