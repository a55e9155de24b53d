using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>One request, from which an HTTP message is created for each attempt.</summary>
internal sealed record RestRequest(Route Route)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>The JSON body in UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Files sent beside the body.</summary>
    public IReadOnlyList<FileAttachment> Files { get; init; } = [];

    /// <summary>True if repeating the request does no harm although an earlier attempt may have worked.</summary>
    public bool Repeatable { get; init; } = Route.Method != HttpMethod.Post;

    public static RestRequest Of<TBody>(Route route, TBody body, JsonTypeInfo<TBody> type) =>
        new(route) { Json = JsonSerializer.SerializeToUtf8Bytes(body, type) };

    public HttpRequestMessage ToMessage(string baseUrl) =>
        new(Route.Method, baseUrl + Route.Path) { Content = CreateContent() };

    private HttpContent? CreateContent() => (Json.IsEmpty, Files.Count) switch
    {
        (true, _) => null,
        (false, 0) => CreateJson(),
        _ => CreateMultipart(),
    };

    private ReadOnlyMemoryContent CreateJson() => new(Json) { Headers = { ContentType = JsonType } };

    /// <summary>Creates a multipart body of JSON and files.</summary>
    /// <remarks>https://discord.com/developers/docs/reference#uploading-files</remarks>
    private MultipartFormDataContent CreateMultipart()
    {
        var multipart = new MultipartFormDataContent { { CreateJson(), "payload_json" } };
        for (var n = 0; n < Files.Count; n++)
        {
            var content = new ReadOnlyMemoryContent(Files[n].Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(Files[n].ContentType);
            multipart.Add(content, $"files[{n}]", Files[n].FileName);
        }

        return multipart;
    }
}
