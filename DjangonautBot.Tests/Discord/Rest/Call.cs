using System.Net.Http.Headers;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>A request as Discord sees it.</summary>
/// <param name="Number">From one.</param>
/// <param name="Target">Method, path and query: <c>POST /channels/1/messages</c>.</param>
/// <param name="At">The time since the start of the simulation.</param>
internal sealed record Call(
    int Number, string Target, string Body, MediaTypeHeaderValue? BodyType, HttpRequestHeaders Headers, TimeSpan At)
{
    /// <summary>The body, or its first part where it has several; null where there is none.</summary>
    public string? Json => (Body, BodyType?.MediaType) switch
    {
        ("", _) => null,
        (_, "multipart/form-data") => Body.Split("\r\n\r\n", 2)[1].Split("\r\n--", 2)[0],
        _ => Body,
    };
}
