using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class ScheduledEventRulesTests
{
    private const string Start = "2026-03-02T18:00:00Z";
    private const string End = "2026-03-02T18:30:00Z";

    private static IEnumerable<Limit> Limits =>
    [
        new("name", 100, 101, "name BASE_TYPE_BAD_LENGTH", n => External(name: Text(n))),
        new("name's least", 1, 0, "name BASE_TYPE_BAD_LENGTH", n => External(name: Text(n))),
        new("description", 1000, 1001, "description BASE_TYPE_MAX_LENGTH", n => External(description: Text(n))),
        new("location", 100, 101, "entity_metadata.location BASE_TYPE_BAD_LENGTH", n => External(location: Text(n))),
        new("privacy", 2, 3, "privacy_level BASE_TYPE_CHOICES", n => External(privacy: n)),
        new("end after start", 1, 0, "scheduled_end_time GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START",
            n => External(end: $"2026-03-02T18:00:0{n}Z")),
    ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_is_scheduled(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [Test]
    public void A_voice_event_has_a_channel_and_needs_no_end() => Assert.That(Check(Voice(channel: "5")), Is.Empty);

    [TestCase("""{"recurrence_rule":{"frequency":2}}""", "recurrence_rule SANDBOX_UNSUPPORTED")]
    [TestCase("""{"image":"data:image/png;base64,AA=="}""", "image SANDBOX_UNSUPPORTED")]
    public void What_the_sandbox_cannot_keep_of_an_event_is_refused(string change, string complaint) =>
        Assert.That(Check(change, create: false), Is.EqualTo([complaint]));

    [Test]
    public void A_voice_event_without_a_channel_is_refused() =>
        Assert.That(Check(Voice(channel: null)), Is.EqualTo(["channel_id BASE_TYPE_REQUIRED"]));

    [Test]
    public void An_external_event_without_an_end_is_refused() =>
        Assert.That(Check(External(end: null)), Is.EqualTo(["scheduled_end_time BASE_TYPE_REQUIRED"]));

    [Test]
    public void An_external_event_without_a_place_is_refused() =>
        Assert.That(Check(External(location: null)), Is.EqualTo(["entity_metadata.location BASE_TYPE_REQUIRED"]));

    [Test]
    public void An_external_event_with_a_channel_is_refused() =>
        Assert.That(Check(External(channel: "5")), Is.EqualTo(["channel_id BASE_TYPE_CHOICES"]));

    [Test]
    public void A_new_event_needs_its_parts() =>
        Assert.That(Check(new { }), Is.EquivalentTo(
        [
            "name BASE_TYPE_REQUIRED",
            "privacy_level BASE_TYPE_REQUIRED",
            "scheduled_start_time BASE_TYPE_REQUIRED",
            "entity_type BASE_TYPE_REQUIRED",
        ]));

    [Test]
    public void An_edit_may_set_the_status_alone() => Assert.That(Check(new { status = 2 }, create: false), Is.Empty);

    [Test]
    public void An_unknown_status_is_refused() =>
        Assert.That(Check(new { status = 5 }, create: false), Is.EqualTo(["status BASE_TYPE_CHOICES"]));

    private static object Voice(string? channel) =>
        new { name = "x", privacy_level = 2, scheduled_start_time = Start, entity_type = 2, channel_id = channel };

    private static object External(
        string name = "x",
        string description = "x",
        string? location = "https://example.org",
        int privacy = 2,
        string? end = End,
        string? channel = null) => new
        {
            name,
            description,
            privacy_level = privacy,
            scheduled_start_time = Start,
            scheduled_end_time = end,
            entity_type = 3,
            channel_id = channel,
            entity_metadata = new { location },
        };

    private static string[] Check(object body, bool create = true) =>
        ValidationErrors.About(body, (json, errors) => ScheduledEventRules.Check(json, errors, create));
}
