using System.Text.Json;

namespace DjangonautBot.Tests.Sandbox.Page;

/// <summary>The server-sent events that a browser receives.</summary>
internal sealed class EventStream : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventStream(HttpResponseMessage response, Stream stream) => (_response, _lines) = (response, new StreamReader(stream));

    public static async Task<EventStream> OpenAsync(HttpClient browser, ulong person, CancellationToken ct)
    {
        var response = await browser.GetAsync(
            new Uri($"events?as={person}", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            ct);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"));
        var stream = new EventStream(response, await response.Content.ReadAsStreamAsync(ct));
        // From here on, nothing is missed.
        await stream.NextAsync("playing", ct);
        return stream;
    }

    /// <summary>The data of the next event of this name.</summary>
    public async Task<JsonElement> NextAsync(string name, CancellationToken ct)
    {
        while (await _lines.ReadLineAsync(ct) is { } line)
        {
            if (line != $"event: {name}")
            {
                continue;
            }

            var data = await _lines.ReadLineAsync(ct);
            return JsonElement.Parse(data!["data: ".Length..]);
        }

        throw new InvalidOperationException($"The stream ended, and no {name} came.");
    }

    /// <summary>The text of the next message.</summary>
    public async Task<string?> NextMessageAsync(CancellationToken ct) =>
        (await NextAsync("message", ct)).GetProperty("message").GetProperty("content").GetString();

    /// <summary>Reads until the sandbox ends the stream.</summary>
    public async Task ReadToEndAsync(CancellationToken ct)
    {
        while (await _lines.ReadLineAsync(ct) is not null)
        {
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }
}
