using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Sandbox.Page;

internal sealed class EventTests : PageTest
{
    protected override SandboxPage Page { get; } =
        new() { PlayAsync = ct => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct) };

    [Test]
    public async Task What_the_bot_writes_shows_as_it_comes(CancellationToken ct)
    {
        using var stream = await EventStream.OpenAsync(Browser, Ada.Id, ct);

        foreach (var text in (string[])["One", "Two"])
        {
            await Bot.SayAsync(Channel, new { content = text }, ct);
            Assert.That(await stream.NextMessageAsync(ct), Is.EqualTo(text));
        }
    }

    [Test]
    public async Task What_one_person_writes_the_other_hears(CancellationToken ct)
    {
        using var stream = await EventStream.OpenAsync(Browser, Bilal.Id, ct);

        await PostAsync("say", new { @as = $"{Ada.Id}", channel = $"{Channel.Id}", text = "<img src=x onerror=alert(1)>" }, ct);

        Assert.That(await stream.NextMessageAsync(ct), Is.EqualTo("<img src=x onerror=alert(1)>"));
    }

    [Test]
    public async Task A_deleted_message_is_gone(CancellationToken ct)
    {
        var message = Ada.Say("Oops");
        using var stream = await EventStream.OpenAsync(Browser, Bilal.Id, ct);

        Ada.Delete(message);

        Assert.That((await stream.NextAsync("message_gone", ct)).GetProperty("id").GetString(), Is.EqualTo($"{message.Id}"));
    }

    [Test]
    public async Task Changed_places_are_told(CancellationToken ct)
    {
        using var stream = await EventStream.OpenAsync(Browser, Ada.Id, ct);

        Server.AddChannel("team-beta");

        await stream.NextAsync("places", ct);
    }

    [Test]
    public async Task A_move_of_the_clock_is_told(CancellationToken ct)
    {
        using var stream = await EventStream.OpenAsync(Browser, Ada.Id, ct);

        World.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That((await stream.NextAsync("clock", ct)).GetProperty("now").GetString(), Is.EqualTo("2026-03-02T10:00:00.000000+00:00"));
    }

    [Test]
    public async Task Playing_begins_and_ends(CancellationToken ct)
    {
        using var stream = await EventStream.OpenAsync(Browser, Ada.Id, ct);

        await PostAsync("play", new { }, ct);
        var began = await stream.NextAsync("playing", ct);
        await PostAsync("stop-playing", new { }, ct);
        var ended = await stream.NextAsync("playing", ct);

        Assert.That((began.GetProperty("playing").GetBoolean(), ended.GetProperty("playing").GetBoolean()), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Who_asks_as_somebody_unknown_is_told_that_the_demo_was_reset(CancellationToken ct)
    {
        using var response = await Browser.GetAsync(
            new Uri("events?as=42", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            ct);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        string? line;
        do
        {
            line = await lines.ReadLineAsync(ct);
        }
        while (line is not null && !line.StartsWith("event:", StringComparison.Ordinal));

        Assert.That(line, Is.EqualTo("event: reset"));
    }

    [Test]
    public async Task A_silent_stream_is_kept_alive(CancellationToken ct)
    {
        using var response = await Browser.GetAsync(
            new Uri($"events?as={Ada.Id}", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            ct);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        await Wire.WaitForTimerAsync(TimeSpan.FromSeconds(15));
        Wire.Advance(TimeSpan.FromSeconds(15));
        string? line;
        do
        {
            line = await lines.ReadLineAsync(ct);
        }
        while (line is not null && !line.StartsWith(':'));

        Assert.That(line, Is.EqualTo(": still here"));
    }

    [Test]
    public async Task It_ends_in_order_when_the_sandbox_stops(CancellationToken ct)
    {
        using var stream = await EventStream.OpenAsync(Browser, Ada.Id, ct);

        await Host.DisposeAsync();

        Assert.That(() => stream.ReadToEndAsync(ct), Throws.Nothing, "a stream that had to be cut off could not be read to its end");
    }
}
