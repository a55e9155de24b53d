using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DjangonautBot.Tests.Conversations.Calendars;

/// <summary>The path of a calendar stands in no log, trace or metric, because whoever knows it can read the calendar.</summary>
internal sealed class SecretPathTests : CalendarConversation
{
    private readonly ConcurrentQueue<string> _traced = new();

    [Test]
    public async Task The_path_is_written_nowhere()
    {
        await SetUpCohortAsync();
        using var traces = ListenToTraces();
        using var metrics = ListenToMetrics();
        var path = await SubscribeAsync(Ada);

        await SendAsync(HttpMethod.Get, path);
        await SendAsync(HttpMethod.Post, path);
        await SendAsync(HttpMethod.Get, $"{path}/not");
        var asked = await Ada.RunAsync("me delete");
        await Ada.PressAsync(asked.Message!, "Delete my data");
        await SendAsync(HttpMethod.Get, path);

        var secret = path[1..^4];
        Assert.Multiple(() =>
        {
            Assert.That(Bot.Log.Lines, Has.None.Contains(secret).And.Some.Contains("Calendars are served at"));
            Assert.That(_traced, Has.None.Contains(secret));
        });
    }

    // Of the bot's side: the client of this test writes the address that it asks for into a trace of its own.
    private ActivityListener ListenToTraces()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name != "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _traced.Enqueue(
                string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Value}").Prepend(activity.DisplayName))),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private MeterListener ListenToMetrics()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name != "System.Net.Http")
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Note(tags));
        listener.SetMeasurementEventCallback<int>((_, _, tags, _) => Note(tags));
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Note(tags));
        listener.Start();
        return listener;
    }

    private void Note(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            _traced.Enqueue($"{tag.Value}");
        }
    }
}
