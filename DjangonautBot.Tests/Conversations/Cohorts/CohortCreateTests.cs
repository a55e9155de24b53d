using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A Captain starts one cohort after another.</summary>
internal sealed class CohortCreateTests : CohortConversation
{
    [TestCase("starts_on", "٥ may", "2026-05-05")]
    [TestCase("starts_on", "５ ｍａｙ", "2026-05-05")]
    [TestCase("time_zone", "utc+۲", "Africa/Cairo")]
    public async Task Digits_of_another_script_are_read_while_typing(string option, string typed, string first)
    {
        var suggested = await Captain.AutocompleteChoicesAsync("cohort create", option, typed);

        Assert.That(suggested[0].Value, Is.EqualTo(first));
    }

    [Test]
    public async Task Eight_weeks_are_usual()
    {
        var created = await Captain.RunAsync(
            "cohort create", ("name", "Session 6"), ("starts_on", "in 2 weeks"), ("time_zone", "amsterdam"));

        Assert.That(created.Text, Does.Contain("Week 1 begins on Mon 30 Mar 2026; week 8 ends on Sun 24 May 2026 (Europe/Amsterdam)."));
    }

    [Test]
    public async Task Starting_it_is_remembered()
    {
        await SetUpCohortAsync();

        Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Contain($"<@{Captain.Id}> started the cohort *Session 6*"));
    }

    [Test]
    public async Task A_name_of_blanks_is_declined()
    {
        var declined = await Captain.RunAsync("cohort create", ("name", "   "), ("starts_on", StartsOn), ("time_zone", "UTC"));

        Assert.That(
            declined.Text,
            Does.StartWith("🏷️ A cohort needs a name that people can read. Please write one, such as `Session 5`."));
    }

    [Test]
    public async Task A_program_that_would_be_over_already_is_declined()
    {
        var declined = await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", "2025-03-02"), ("time_zone", "UTC"));

        Assert.That(
            declined.Text,
            Does.StartWith("📅 That program would have ended on Sun 20 Apr 2025 already. Please choose another day for `starts_on`"));
    }

    [TestCase("2026-04-20")]
    [TestCase("2026-04-27", Description = "Its week 0 would be the last week of the other.")]
    public async Task A_refusal_says_the_first_start_that_works(string startsOn)
    {
        await SetUpCohortAsync();

        var declined = await CreateNextAsync(startsOn);

        Assert.That(declined.Text, Does.Contain("The first start that works is Mon 4 May 2026."));
    }

    [Test]
    public async Task Breaks_count_and_so_does_every_other_cohort()
    {
        await SetUpCohortAsync();
        await Captain.PressAsync((await Captain.RunAsync("cohort break add", ("week_of", "2026-04-06"))).Message!, "Yes, change it");
        await Captain.RunAsync("cohort create", ("name", "Session 7"), ("starts_on", "2026-05-18"), ("time_zone", "UTC"), ("weeks", 2));

        var declined = await Captain.RunAsync("cohort create", ("name", "Session 8"), ("starts_on", "2026-05-04"), ("time_zone", "UTC"));

        Assert.That(declined.Text, Does.Contain("The first start that works is Mon 8 Jun 2026."));
    }

    [Test]
    public async Task The_first_start_that_works_does_work()
    {
        await SetUpCohortAsync();

        var created = await CreateNextAsync("2026-05-04");

        Assert.That(created.Text, Does.Contain("Until *Session 6* has landed on Sun 26 Apr 2026, commands here mean that one."));
    }

    [Test]
    public async Task A_closed_cohort_makes_room()
    {
        await SetUpCohortAsync();
        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");

        var created = await CreateNextAsync("next monday");

        Assert.That(created.Text, Does.StartWith("🚀 **Session 7** is ready for lift-off."));
    }

    [Test]
    public async Task Mondays_are_offered_to_start_on_in_the_zone_that_was_chosen()
    {
        // Sunday evening in Amsterdam is Monday in Auckland.
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 22, 19, 0, 0, TimeSpan.Zero));

        var offered = await Captain.AutocompleteAsync("cohort create", "starts_on", "next", ("time_zone", "Pacific/Auckland"));

        Assert.That(offered, Is.EqualTo(["Mon 30 Mar 2026 · next Monday"]));
    }

    [Test]
    public async Task Between_two_cohorts_Captains_set_up_the_next_and_the_crew_still_has_the_last()
    {
        await SetUpCohortAsync();
        await CreateNextAsync("2026-05-18");
        World.Clock.MoveTo(new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));
        var venus = Server.AddChannel("team-venus");

        await Captain.RunAsync("team create", ("name", "Venus"), ("channel", venus), ("day", "Friday"), ("time", "17:00"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Captain.RunAsync("team list")).Text, Does.Contain("Venus").And.Not.Contain("Pluto"));
            Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🛬 **Session 6 has landed.**"));
        });
    }

    [Test]
    public async Task Whoever_starts_a_cohort_is_its_Captain()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);
        await Bilal.PressAsync((await Bilal.RunAsync("cohort close")).Message!, "Yes, close it");

        await Bilal.RunAsync("cohort create", ("name", "Session 7"), ("starts_on", "next monday"), ("time_zone", "UTC"));
        var created = await Bilal.RunAsync(
            "team create",
            ("name", "Venus"),
            ("channel", TeamChannel),
            ("day", "Friday"),
            ("time", "17:00"));

        Assert.That(created.Text, Does.StartWith("👩‍🚀 Team **Venus**"));
    }
}
