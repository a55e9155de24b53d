using System.Net;
using System.Text.Json;

namespace DjangonautBot.Discord.Rest;

/// <summary>Reads Discord's error bodies: <c>{code, message, errors: {field: {_errors: [{code, message}]}}}</c>.</summary>
/// <remarks>https://discord.com/developers/docs/reference#error-messages</remarks>
internal static class ErrorBody
{
    /// <summary>Reads any body without throwing.</summary>
    /// <returns>Discord's error; null for the body of another program, such as the page of a proxy in front of Discord.</returns>
    public static DiscordApiException? Read(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (Text(root, "message") is not { } message || FindCode(status, root) is not { } code)
            {
                return null;
            }

            var fields = new List<FieldError>();
            if (Find(root, "errors") is { } errors)
            {
                Collect(errors, "", fields);
            }

            return new DiscordApiException(status, code, message, fields);
        }
        catch (JsonException)
        {
            return null;
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

    /// <summary>Finds the error code, which only a 429 may lack.</summary>
    /// <remarks>https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit-rate-limit-response-structure</remarks>
    private static int? FindCode(HttpStatusCode status, JsonElement root) =>
        Find(root, "code") is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var code) ? code
        : status == HttpStatusCode.TooManyRequests ? 0
        : null;
}
