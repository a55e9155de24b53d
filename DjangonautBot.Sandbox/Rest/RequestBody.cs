using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>
/// The body of a call: JSON, or multipart with <c>payload_json</c> and <c>files[n]</c>.
/// See https://discord.com/developers/docs/reference#uploading-files.
/// </summary>
internal sealed record RequestBody(string? Json, IReadOnlyList<RecordedFile> Files)
{
    private const long MaxFileBytes = 10 * 1024 * 1024;

    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType)
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(ct);
            return new RequestBody(text.Length == 0 ? null : text, []);
        }

        var form = await request.ReadFormAsync(ct);
        var files = new List<RecordedFile>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, ct);
            files.Add(new RecordedFile(file.Name, file.FileName, bytes.ToArray()));
        }

        return new RequestBody(form["payload_json"], files);
    }

    /// <summary>Parses the JSON; undefined if there is none.</summary>
    public JsonElement Parse()
    {
        if (Files.Any(file => file.Bytes.Length > MaxFileBytes))
        {
            throw new DiscordError(413, 40005, "Request entity too large");
        }

        if (Json is null)
        {
            return default;
        }

        try
        {
            return JsonElement.Parse(Json);
        }
        catch (JsonException)
        {
            throw DiscordError.InvalidJson;
        }
    }
}
