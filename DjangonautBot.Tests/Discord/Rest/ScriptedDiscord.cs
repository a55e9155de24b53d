using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>A scripted Discord that records the requests it gets.</summary>
internal sealed class ScriptedDiscord(
    ManualTimeProvider clock, Func<Call, CancellationToken, Task<HttpResponseMessage>> script) : HttpMessageHandler
{
    private const string BasePath = "/api/v10";

    public List<Call> Calls { get; } = [];

    public IEnumerable<double> Seconds => Calls.Select(call => call.At.TotalSeconds);

    /// <summary>A dead connection: no answer until the caller gives up.</summary>
    public static async Task<HttpResponseMessage> SilenceAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        throw new InvalidOperationException("Silence does not end.");
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        Assert.That(path, Does.StartWith(BasePath));
        var call = new Call(
            Calls.Count + 1,
            $"{request.Method} {path[BasePath.Length..]}",
            ReadBody(request.Content),
            request.Content?.Headers.ContentType,
            request.Headers,
            clock.Elapsed);
        Calls.Add(call);
        return script(call, cancellationToken);
    }

    private static string ReadBody(HttpContent? content)
    {
        if (content is null)
        {
            return "";
        }

        using var reader = new StreamReader(content.ReadAsStream());
        return reader.ReadToEnd();
    }
}
