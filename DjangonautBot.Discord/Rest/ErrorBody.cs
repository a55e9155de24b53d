using System.Net;
using System.Text.Json;

namespace DjangonautBot.Discord.Rest;

/// <summary>Reads Discord's error bodies: <c>{code, message, errors: {field: {_errors: [{code, message}]}}}</c>.</summary>
/// <remarks>https://discord.com/developers/docs/reference#error-messages</remarks>
internal static class ErrorBody
{
    /// <summary>Reads any body without throwing, because a proxy between the bot and Discord may respond with a page of HTML.</summary>
    public static DiscordApiException Read(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var fields = new List<FieldError>();
            if (Find(root, "errors") is { } errors)
            {
                Collect(errors, "", fields);
            }

            return new DiscordApiException(status, Number(root, "code"), Text(root, "message") ?? $"{status}", fields);
        }
        catch (JsonException)
        {
            return new DiscordApiException(status, 0, $"{status}", []);
        }
    }

    private static void Collect(JsonElement element, string path, List<FieldError> fields)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
            {
                fields.AddRange(property.Value.EnumerateArray().Select(error =>
                    new FieldError(path, Text(error, "code") ?? "", Text(error, "message") ?? "")));
            }
            else
            {
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", fields);
            }
        }
    }

    private static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static int Number(JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : 0;
}
