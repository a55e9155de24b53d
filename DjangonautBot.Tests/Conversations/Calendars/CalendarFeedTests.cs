using DjangonautBot.Hosting;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Calendars;

/// <summary>Private addresses at which calendars follow by themselves.</summary>
internal sealed class CalendarFeedTests : CalendarConversation
{
    private const string Week3 = "Pluto: stand-up of week 3";

    [Test]
    public async Task One_gets_an_address_once_and_is_told_to_keep_it()
    {
        await SetUpCohortAsync();

        var first = await Ada.RunAsync("me calendar");
        var second = await Ada.RunAsync("me calendar");

        Assert.Multiple(() =>
        {
            Assert.That(first.Ephemeral, Is.True);
            Assert.That(first.Text, Does.Contain("🔒 Whoever has this address can read your calendar"));
            Assert.That(ButtonsOf(first.Message!), Is.EqualTo(["New address"]));
            Assert.That(second.Text, Does.Contain("🔗 You have had a private address since").And.Not.Contain(PublicUrl));
            Assert.That(RawDatabase.Find(DatabasePath, PathIn(first)[1..^4]), Is.Empty, "only its hash is stored");
        });
    }

    [Test]
    public async Task At_the_address_is_ones_calendar()
    {
        await SetUpCohortAsync();
        var taken = await Ada.RunAsync("me calendar");

        var response = await SendAsync(HttpMethod.Get, PathIn(taken));

        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(200));
            Assert.That(response.Body, Is.EqualTo(taken.Message!.Files.Single().Text));
            Assert.That(response.Headers["Content-Type"], Is.EqualTo("text/calendar; charset=utf-8"));
            Assert.That(response.Headers["Cache-Control"], Is.EqualTo("no-cache, private"));
            Assert.That(response.Headers["ETag"], Does.Match("^\"[0-9a-f]{64}\"$"));
        });
    }

    [Test]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await SetUpCohortAsync();
        var path = await SubscribeAsync(Ada);
        var tag = (await SendAsync(HttpMethod.Get, path)).Headers["ETag"];
        await RestartBotAsync();
        World.Clock.Advance(TimeSpan.FromHours(5));

        var again = await SendAsync(HttpMethod.Get, path, ("If-None-Match", $"\"other\", W/{tag}"));
        await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"));
        var changed = await SendAsync(HttpMethod.Get, path, ("If-None-Match", tag));

        Assert.Multiple(() =>
        {
            Assert.That((again.Status, again.Body, again.Headers["ETag"]), Is.EqualTo((304, "", tag)));
            Assert.That((changed.Status, changed.Headers["ETag"] == tag), Is.EqualTo((200, false)));
            Assert.That(IcsFile.Read(changed.Body).Find(Week3).Sequence, Is.EqualTo("1"));
        });
    }

    [Test]
    public async Task A_cancelled_stand_up_leaves_it()
    {
        await SetUpCohortAsync();
        var path = await SubscribeAsync(Ada);

        await Navigator.RunAsync("standup cancel", ("week", 3));

        var left = (await FollowAsync(path)).Events.Select(one => one.Title);
        Assert.That(left, Has.Exactly(7).Items.And.None.Contains(Week3));
    }

    [Test]
    public async Task Asked_for_its_head_alone_it_sends_no_more()
    {
        await SetUpCohortAsync();
        var path = await SubscribeAsync(Ada);
        var whole = await SendAsync(HttpMethod.Get, path);

        var head = await SendAsync(HttpMethod.Head, path);

        Assert.That((head.Status, head.Body), Is.EqualTo((200, "")));
        Assert.That(head.Headers, Is.EquivalentTo(whole.Headers));
    }

    [TestCase("POST")]
    [TestCase("DELETE")]
    [TestCase("PROPFIND")]
    public async Task Nothing_can_be_done_to_it(string method)
    {
        var refused = await SendAsync(new HttpMethod(method), "/anything");

        Assert.That((refused.Status, refused.Headers["Allow"]), Is.EqualTo((405, "GET, HEAD")));
    }

    [Test]
    public async Task A_new_address_ends_the_one_before()
    {
        await SetUpCohortAsync();
        var first = await Ada.RunAsync("me calendar");

        var renewed = await Ada.PressAsync(first.Message!, "New address");

        Assert.That(renewed.Ephemeral, Is.True);
        Assert.That(await StatusAsync(PathIn(first)), Is.EqualTo(404));
        Assert.That(await StatusAsync(PathIn(renewed)), Is.EqualTo(200));
    }

    [Test]
    public async Task An_address_that_ended_is_like_one_that_never_was()
    {
        await SetUpCohortAsync();
        var path = await SubscribeAsync(Ada);
        var asked = await Ada.RunAsync("me delete");
        await Ada.PressAsync(asked.Message!, "Delete my data");

        var ended = await SendAsync(HttpMethod.Get, path);
        var never = await SendAsync(HttpMethod.Get, $"/{new string('A', 43)}.ics");

        Assert.That((ended.Status, ended.Body), Is.EqualTo((404, "There is no calendar here.\n")));
        Assert.That((never.Status, never.Body), Is.EqualTo((404, ended.Body)));
        Assert.That(never.Headers, Is.EquivalentTo(ended.Headers));
    }

    [Test]
    public async Task Who_leaves_the_crew_gets_a_new_one_when_they_are_back()
    {
        await SetUpCohortAsync();
        var path = await SubscribeAsync(Ada);

        var asked = await Captain.RunAsync("crew remove", ("member", Ada));
        await Captain.PressAsync(asked.Message!, "Take them out");
        var without = await StatusAsync(path);
        await EnrolAsync("Djangonaut", Ada);

        Assert.That((without, await StatusAsync(path)), Is.EqualTo((404, 404)));
        Assert.That(await StatusAsync(await SubscribeAsync(Ada)), Is.EqualTo(200));
    }

    [Test]
    public async Task Who_leaves_the_server_has_none_an_hour_after_at_the_most()
    {
        await SetUpCohortAsync();
        var path = await SubscribeAsync(Ada);
        Server.RemovePerson(Ada);

        World.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That(await StatusAsync(path), Is.EqualTo(404));
        Assert.That(Count("select count(*) from calendar where address_hash is not null"), Is.Zero, "for good");
    }

    [Test]
    public async Task It_ends_when_the_cohorts_texts_are_deleted()
    {
        await SetUpCohortAsync();
        var path = await SubscribeAsync(Ada);
        await Ada.RunAsync("cohort calendar");

        World.Clock.MoveTo(new DateTimeOffset(2026, 7, 20, 0, 0, 0, TimeSpan.Zero));
        await WaitForBotAsync(() => Count("select count(*) from cohort where retention_told_at is not null") == 1);
        var before = await StatusAsync(path);
        World.Clock.MoveTo(new DateTimeOffset(2026, 7, 28, 0, 0, 0, TimeSpan.Zero));
        await WaitForBotAsync(() => Count("select count(*) from cohort where forgotten_at is not null") == 1);

        Assert.That((before, await StatusAsync(path)), Is.EqualTo((200, 404)));
        Assert.That(Count("select count(*) from calendar_item"), Is.Zero);
    }

    [Test]
    public async Task What_is_for_the_operator_is_out_of_its_reach_and_the_other_way_round()
    {
        await SetUpCohortAsync();
        var path = await SubscribeAsync(Ada);
        using var http = new HttpClient { BaseAddress = Bot.Address };
        using var fromHealth = await http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.That((await StatusAsync("/healthz"), await StatusAsync("/readyz")), Is.EqualTo((404, 404)));
        Assert.That((int)fromHealth.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Each_reader_behind_a_proxy_has_a_limit_of_their_own()
    {
        const string Forwarded = "X-Forwarded-For";
        for (var request = 0; request < RequestLimit.MostRequests; request++)
        {
            await SendAsync(HttpMethod.Get, "/", (Forwarded, $"198.51.100.{request}, 192.0.2.7"));
        }

        var limited = await SendAsync(HttpMethod.Get, "/", (Forwarded, "192.0.2.7"));
        var other = await SendAsync(HttpMethod.Get, "/", (Forwarded, "192.0.2.8"));

        Assert.That((limited.Status, other.Status), Is.EqualTo((429, 404)));
        Assert.That(int.Parse(limited.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), Is.InRange(1, 60));
    }
}
