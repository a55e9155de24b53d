using System.Net;
using System.Net.Http.Headers;
using Discord;
using Discord.Net.Queue;
using Discord.Net.Rest;
using DjangonautBot.Discord.Rest;
using DjangonautBot.DiscordNet.Library;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>A call in the library's queue, which asks it to be sent for each attempt.</summary>
internal sealed class RawRequest(RestHttpClient http, RawCall call, RequestOptions options)
    : RestRequest(http, call.Method, call.Path, options)
{
    /// <summary>Whether an attempt before the last one may have worked, because it had no usable answer.</summary>
    public bool EarlierMayHaveWorked { get; private set; }

    /// <summary>Whether the last attempt may have worked.</summary>
    public bool LastMayHaveWorked { get; private set; }

    /// <summary>Discord's refusal of the last attempt; null if there is none, or another program answered.</summary>
    public DiscordApiException? Refusal { get; private set; }

    public override async Task<RestResponse> SendAsync()
    {
        EarlierMayHaveWorked |= LastMayHaveWorked;
        (LastMayHaveWorked, Refusal) = (true, null);
        var response = await http.SendAsync(Method, Endpoint, CreateContent(), Options.CancelToken);
        Refusal = ReadRefusal(response);
        LastMayHaveWorked = Refusal is null && response.StatusCode is >= HttpStatusCode.BadRequest and not HttpStatusCode.TooManyRequests;
        return response;
    }

    private static DiscordApiException? ReadRefusal(RestResponse response)
    {
        var mayRefuse = response.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError
            and not HttpStatusCode.RequestTimeout;
        return mayRefuse ? ErrorBody.Read(response.StatusCode, ((MemoryStream)response.Stream).ToArray()) : null;
    }

    private HttpContent? CreateContent() => (call.Json, call.Files) switch
    {
        (null, _) => null,
        ({ } json, []) => RestHttpClient.CreateContent(json),
        ({ } json, _) => ToParts(json),
    };

    /// <summary>Joins the body and the files, anew for each attempt, which uses them up.</summary>
    /// <remarks>https://discord.com/developers/docs/reference#uploading-files</remarks>
    private MultipartFormDataContent ToParts(string json)
    {
        var parts = new MultipartFormDataContent { { RestHttpClient.CreateContent(json), "payload_json" } };
        foreach (var (n, file) in call.Files.Index())
        {
            var content = new ReadOnlyMemoryContent(file.Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
            parts.Add(content, $"files[{n}]", file.FileName);
        }

        return parts;
    }
}
