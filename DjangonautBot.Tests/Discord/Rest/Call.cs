using System.Net.Http.Headers;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>A request as Discord sees it.</summary>
/// <param name="Number">From one.</param>
/// <param name="Target">Method, path and query: <c>POST /channels/1/messages</c>.</param>
/// <param name="At">How long the story has lasted.</param>
internal sealed record Call(
    int Number, string Target, string Body, MediaTypeHeaderValue? BodyType, HttpRequestHeaders Headers, TimeSpan At);
