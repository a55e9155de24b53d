using System.Runtime.CompilerServices;
using Discord;
using Discord.Net;
using Discord.Net.Queue;
using Discord.Rest;

namespace DjangonautBot.DiscordNet.Library;

/// <summary>
/// Reaches the queue of Discord.Net, which keeps its rate limits, for requests that it has no method for. Its public types end just
/// above: they build a request but do not send one. A release without these members fails at the first request.
/// </summary>
internal static class LibraryInternals
{
    private const string ApiClient = "Discord.API.DiscordRestApiClient, Discord.Net.Rest";

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_ApiClient")]
    [return: UnsafeAccessorType(ApiClient)]
    public static extern object GetApiClient(BaseDiscordClient client);

    /// <summary>Sends a request when its bucket permits, and again as its options say.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "SendInternalAsync")]
    public static extern Task<Stream> SendAsync(
        [UnsafeAccessorType(ApiClient)] object apiClient, string method, string endpoint, RestRequest request);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_BucketId")]
    public static extern void SetBucket(RequestOptions options, BucketId bucket);
}
