using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>
/// Counts as Discord does, in its own way: at most fifty requests in any second, and five each five seconds in a channel.
/// Requests are under way for between 5 and 95 ms, so they do not arrive as they left.
/// </summary>
internal sealed class StrictDiscord(ManualTimeProvider clock, int seed)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BucketTime = TimeSpan.FromSeconds(5);

    private readonly Random _random = new(seed);
    private readonly List<TimeSpan> _arrivals = [];
    private readonly Dictionary<string, List<TimeSpan>> _channels = [];

    public int Refusals { get; private set; }

    public List<string> Posted { get; } = [];

    public async Task<HttpResponseMessage> AnswerAsync(Call call)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(5, 95)), clock).ConfigureAwait(false);
        var now = clock.Elapsed;
        _arrivals.Add(now);
        if (_arrivals.Count(arrival => arrival > now - Second) > 50)
        {
            return Refuse("global");
        }

        if (!_channels.TryGetValue(call.Target, out var posts) || now >= posts[0] + BucketTime)
        {
            _channels[call.Target] = posts = [];
        }

        posts.Add(now);
        var resetAfter = (posts[0] + BucketTime - now).TotalSeconds;
        if (posts.Count > 5)
        {
            return Refuse("user");
        }

        Posted.Add($"{call.Target} {call.Body}");
        return ScriptedResponses.Message().InBucket("messages", 5 - posts.Count, resetAfter);
    }

    private HttpResponseMessage Refuse(string scope)
    {
        Refusals++;
        return ScriptedResponses.TooMany(scope, 1);
    }
}
