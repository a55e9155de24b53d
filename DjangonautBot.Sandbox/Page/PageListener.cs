using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Page;

/// <summary>One open window of the page.</summary>
/// <param name="person">The person shown in the window; null if there is none.</param>
internal sealed class PageListener(Person? person, TimeProvider wireTime)
{
    // A window that falls this far behind is disconnected, reconnects, and fetches everything anew.
    private const int MaxPending = 2000;

    // Proxies drop silent connections: https://html.spec.whatwg.org/multipage/server-sent-events.html#authoring-notes
    private static readonly TimeSpan MaxSilence = TimeSpan.FromSeconds(15);

    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MaxPending) { SingleReader = true, AllowSynchronousContinuations = false });

    public Person? Person { get; } = person;

    public void Send(string name, JsonObject data)
    {
        if (!_waiting.Writer.TryWrite($"event: {name}\ndata: {data.ToJsonString()}\n\n"))
        {
            _waiting.Writer.TryComplete();
        }
    }

    public async Task RunAsync(HttpResponse response, CancellationToken ct)
    {
        response.ContentType = "text/event-stream";
        await response.WriteAsync("retry: 500\n\n", ct);
        await response.Body.FlushAsync(ct);

        using var silence = new PeriodicTimer(MaxSilence, wireTime);
        var tick = silence.WaitForNextTickAsync(ct).AsTask();
        var more = _waiting.Reader.WaitToReadAsync(ct).AsTask();
        while (true)
        {
            if (await Task.WhenAny(more, tick) == tick && !more.IsCompleted)
            {
                await tick;
                await response.WriteAsync(": still here\n\n", ct);
                tick = silence.WaitForNextTickAsync(ct).AsTask();
            }
            else
            {
                if (!await more)
                {
                    return;
                }

                while (_waiting.Reader.TryRead(out var text))
                {
                    await response.WriteAsync(text, ct);
                }

                more = _waiting.Reader.WaitToReadAsync(ct).AsTask();
            }

            await response.Body.FlushAsync(ct);
        }
    }
}
