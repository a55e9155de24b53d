using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Metrics;

/// <summary>Traces follow what happens through the bot, and tell of nobody. Bots of other tests may be among them.</summary>
internal sealed partial class TraceTests : Conversation
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Work = "Read the guide to migrations";

    private readonly ConcurrentQueue<Activity> _ended = new();

    [Test]
    public async Task A_check_in_is_followed_from_its_form_to_its_card()
    {
        await SetUpCohortAsync();
        using var listener = Listen();

        await CheckInAsync(Ada, Work);
        await WaitForCardAsync(Work);
        await WaitForBotAsync(() => Parts("delivery check_in").Contains("POST /channels/{id}/messages"));

        Assert.Multiple(() =>
        {
            Assert.That(Parts("form checkin.save"), Has.Member("write").And.Member("POST /interactions/{id}/{token}/callback"));
            Assert.That(Parts("delivery check_in"), Has.Member("write"));
            Assert.That(_ended.SelectMany(Words).Where(text => Number().IsMatch(text) || text.Contains(Work, Ordinal)), Is.Empty);
        });
    }

    private ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("DjangonautBot", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    // Of all activities with a name, the names of those that they consist of.
    private IEnumerable<string> Parts(string name) =>
        from whole in _ended.ToArray()
        where whole.DisplayName == name
        from part in _ended.ToArray()
        where part.ParentSpanId == whole.SpanId && part.TraceId == whole.TraceId
        select part.DisplayName;

    private static IEnumerable<string> Words(Activity activity) =>
        activity.TagObjects.Select(tag => $"{tag.Value}").Prepend(activity.DisplayName);

    [GeneratedRegex(@"\d{5,}")]
    private static partial Regex Number();
}
