using NodaTime;

namespace DjangonautBot.Tests.Conversations.Outcomes;

/// <summary>In the last week Djangonauts say whether they may be asked later, and take it back wherever they like.</summary>
internal sealed class ConsentTests : OutcomesConversation
{
    private const string SelectDue = "select due_at / 1000 from follow_up where months = 6";

    [Test]
    public async Task A_tap_below_the_last_opening_says_yes_and_explains_it_privately()
    {
        var post = await OpenLastWeekAsync();

        var agreed = await Ada.PressAsync(post, AskMe);

        Assert.Multiple(() =>
        {
            Assert.That(agreed.Ephemeral, Is.True);
            Assert.That(
                agreed.Text,
                Does.Contain("On Tue 27 Oct 2026 and Tue 27 Apr 2027 I send you one direct message each")
                    .And.Contain("The Captains of *Session 6* see only counts, from five answers on"));
            Assert.That(Count("select count(*) from outcome_consent"), Is.EqualTo(1));
            Assert.That(Cards(AskMe), Is.Empty);
        });
    }

    [Test]
    public async Task It_is_taken_back_in_the_same_place_and_nothing_is_left()
    {
        var agreed = await AgreeAsync(Ada, await OpenLastWeekAsync());

        var ended = await Ada.PressAsync(agreed, DoNot);

        Assert.Multiple(() =>
        {
            Assert.That(ended.Text, Does.StartWith("### 💛 All right, I ask you no more"));
            Assert.That(ButtonsOf(ended.Message!), Is.EqualTo([AskMe]));
            Assert.That(Count("select count(*) from outcome_consent"), Is.Zero);
            Assert.That(Count("select count(*) from delivery where kind = 'follow_up'"), Is.Zero);
        });
    }

    [Test]
    public async Task Only_Djangonauts_are_asked()
    {
        var post = await OpenLastWeekAsync();

        var declined = await Navigator.PressAsync(post, AskMe);

        Assert.That(declined.Text, Does.StartWith("🧭 These two questions are for this cohort's Djangonauts."));
        Assert.That((await Navigator.RunAsync("me outcomes")).Text, Does.Contain("I have nothing to ask you later."));
    }

    [Test]
    public async Task Before_the_last_week_there_is_nothing_to_say_yes_to()
    {
        await SetUpCohortAsync();

        Assert.That((await Ada.RunAsync("me outcomes")).Text, Does.Contain("I have nothing to ask you later."));
        Assert.That(
            (await Captain.RunAsync("cohort outcomes")).Text,
            Does.StartWith("🌱 In the last week of *Session 6*, Mon 20 Apr 2026"));
    }

    [Test]
    public async Task Ones_own_settings_show_it_and_end_it_also_from_outside_the_server()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());
        Ada.In(Ada.OpenDirectMessages());
        Server.RemovePerson(Ada);

        var shown = await Ada.RunAsync("me outcomes");
        var text = shown.Text;
        await Ada.PressAsync(shown.Message!, DoNot);

        Assert.That(text, Does.Contain("**Session 6:** I may ask you, on Tue 27 Oct 2026 and Tue 27 Apr 2027."));
        Assert.That(Count("select count(*) from outcome_consent"), Is.Zero);
    }

    [Test]
    public async Task A_yes_outlives_the_place_in_the_crew()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());
        var asked = await Captain.RunAsync("crew remove", ("member", Ada));
        await Captain.PressAsync(asked.Message!, ButtonsOf(asked.Message!).First());

        var shown = await Ada.RunAsync("me outcomes");

        Assert.That(ButtonsOf(shown.Message!), Is.EqualTo([DoNot]));
    }

    [Test]
    public async Task The_farewell_of_a_cohort_that_was_closed_early_asks_and_counts_from_there()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Bilal, "Read the guide");
        var closing = await Captain.RunAsync("cohort close");
        await Captain.PressAsync(closing.Message!, "Yes, close it");

        await AgreeAsync(Ada, await WaitForAsync(TeamChannel, "has landed"));
        var closed = Count(SelectDue);
        await Captain.PressAsync(closing.Message!, "Open it again");

        Assert.That(closed, Is.EqualTo(Instant.FromUtc(2026, 9, 18, 8, 0).ToUnixTimeSeconds()));
        Assert.That(Count(SelectDue), Is.EqualTo(HalfAYearAfter.ToUnixTimeSeconds()), "opened again, it lands as planned");
        Assert.That(
            Count("select count(*) from follow_up join delivery on week = months and delivery.due_at = follow_up.due_at"), Is.EqualTo(2));
    }

    [Test]
    public async Task Another_time_zone_moves_the_hour()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());

        await Ada.RunAsync("me timezone", ("zone", "Pacific/Auckland"));

        Assert.That(Count(SelectDue), Is.EqualTo(Instant.FromUtc(2026, 10, 26, 21, 0).ToUnixTimeSeconds()));
    }

    [Test]
    public async Task Once_the_first_question_went_out_nobody_else_joins()
    {
        var post = await OpenLastWeekAsync();
        MoveTo(HalfAYearAfter + Duration.FromHours(1));

        var declined = await Ada.PressAsync(post, AskMe);

        Assert.That(declined.Text, Does.StartWith("💛 The first of these questions about *Session 6* went out already"));
    }

    [Test]
    public async Task Export_deletion_and_retention_tell_of_it_in_words()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());

        var export = (await Ada.RunAsync("me export")).Message!.Files.Single().Text;
        var deleting = (await Ada.RunAsync("me delete")).Text;
        var retention = (await Captain.RunAsync("cohort retention")).Text;

        Assert.Multiple(() =>
        {
            Assert.That(export, Does.Contain("\"outcomes\"").And.Contain("2026-10-27T09:00:00Z"));
            Assert.That(deleting, Does.Contain("your yes to questions after 6 and 12 months"));
            Assert.That(retention, Does.Contain("that yes, with their id and time zone, goes with their last answer"));
        });
    }
}
