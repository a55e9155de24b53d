using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Sandbox.Page;

internal sealed class TimeTravelTests : PageTest
{
    private DateTimeOffset? _next;

    [SetUp]
    public void PlanNothing() => _next = null;

    protected override SandboxPage Page => new() { FindNextEvent = () => _next };

    [Test]
    public async Task It_goes_by_a_span(CancellationToken ct) =>
        Assert.That(await TravelAsync(new { advance_seconds = 3600 }, ct), Is.EqualTo((200, "2026-03-02T10:00:00")));

    [Test]
    public async Task It_goes_to_a_date(CancellationToken ct) =>
        Assert.That(await TravelAsync(new { move_to = "2026-04-01T12:00:00Z" }, ct), Is.EqualTo((200, "2026-04-01T12:00:00")));

    [Test]
    public async Task It_goes_from_a_Monday_to_the_next_one(CancellationToken ct) =>
        Assert.That(await TravelAsync(new { to = "next_monday" }, ct), Is.EqualTo((200, "2026-03-09T00:00:00")));

    [Test]
    public async Task It_goes_to_the_next_thing(CancellationToken ct)
    {
        _next = new DateTimeOffset(2026, 3, 5, 18, 0, 0, TimeSpan.Zero);

        Assert.That(await TravelAsync(new { to = "next_thing" }, ct), Is.EqualTo((200, "2026-03-05T18:00:00")));
    }

    [Test]
    public async Task Where_nothing_is_planned_that_is_said(CancellationToken ct) =>
        Assert.That((await PostAsync("time", new { to = "next_thing" }, ct)).Status, Is.EqualTo(409));

    [TestCase("9999-01-01")]
    [TestCase("0001-01-01")]
    [TestCase("tomorrow")]
    public async Task A_date_out_of_reach_is_refused(string date, CancellationToken ct) =>
        Assert.That((await PostAsync("time", new { move_to = date }, ct)).Status, Is.EqualTo(400));

    private async Task<(int, string)> TravelAsync(object to, CancellationToken ct)
    {
        var (status, _) = await PostAsync("time", to, ct);
        return (status, World.Clock.GetUtcNow().ToString("s"));
    }
}
