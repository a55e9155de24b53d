using System.Net;
using System.Text.RegularExpressions;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Calendars;

/// <summary>
/// The team Pluto, which meets on Thursdays at 18:00 in Amsterdam, and calendars to subscribe to. It is Wednesday of week 3.
/// </summary>
internal abstract partial class CalendarConversation : Conversation, IDisposable
{
    protected const string PublicUrl = "https://calendar.example/bot";

    private readonly HttpClient _http = new();

    protected override CalendarSettings? Calendar => new()
    {
        PublicUrl = new Uri(PublicUrl),
        Host = "127.0.0.1",
        Port = 0,
        TrustedProxy = new IPNetwork(IPAddress.Loopback, 32),
    };

    public void Dispose() => _http.Dispose();

    /// <summary>The person's file.</summary>
    protected static async Task<IcsFile> TakeAsync(Person person) => Read(await person.RunAsync("me calendar"));

    protected static IcsFile Read(Outcome reply) => IcsFile.Read(reply.Message!.Files.Single().Text);

    /// <summary>Lets a person subscribe, who has no address yet.</summary>
    /// <returns>The path of the address below the public one.</returns>
    protected static async Task<string> SubscribeAsync(Person person) => PathIn(await person.RunAsync("me calendar"));

    /// <summary>The path of the private address that a message shows.</summary>
    protected static string PathIn(Outcome reply) => Address().Match(reply.Text).Groups["path"] is { Success: true } path
        ? path.Value
        : throw new InvalidOperationException($"There is no address in “{reply.Text}”.");

    /// <summary>The events of a feed.</summary>
    protected async Task<IcsFile> FollowAsync(string path) => IcsFile.Read((await SendAsync(HttpMethod.Get, path)).Body);

    /// <summary>Sends a request as a proxy does that hands it on.</summary>
    protected async Task<FeedResponse> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri(Bot.Get<CalendarFeedServer>().Address), path));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request, Cancellation);
        var known = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new FeedResponse((int)response.StatusCode, known, await response.Content.ReadAsStringAsync(Cancellation));
    }

    protected async Task<int> StatusAsync(string path) => (await SendAsync(HttpMethod.Get, path)).Status;

    [GeneratedRegex(PublicUrl + @"(?<path>/[A-Za-z0-9_-]{43}\.ics)")]
    private static partial Regex Address();
}

/// <summary>A response of the feed.</summary>
/// <param name="Headers">Without the time.</param>
internal sealed record FeedResponse(int Status, IReadOnlyDictionary<string, string> Headers, string Body);
