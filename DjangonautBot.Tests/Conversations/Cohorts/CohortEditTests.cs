using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A Captain changes a cohort: its name and goal at once, its calendar after a preview of the moved posts.</summary>
internal sealed class CohortEditTests : CohortConversation
{
    private static readonly DateTimeOffset WeekBefore = new(2026, 2, 18, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Name_and_goal_change_at_once()
    {
        await SetUpCohortAsync();

        var edited = await Captain.RunAsync("cohort edit", ("name", "Session *Six*"), ("goal", "One merged PR"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(edited.Ephemeral, Is.True);
            Assert.That(edited.Text, Is.EqualTo(@"✅ Done. You changed the name to *Session \*Six\** and changed the goal."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.EndWith("🎯 One merged PR"));
            Assert.That(
                (await Captain.RunAsync("cohort history")).Text,
                Does.Contain(@"changed the name to *Session \*Six\**, changed the goal"));
        });
    }

    [Test]
    public async Task A_minus_takes_the_goal_away()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("cohort edit", ("goal", "One merged PR"));

        var edited = await Captain.RunAsync("cohort edit", ("goal", "-"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(edited.Text, Is.EqualTo("✅ Done. You took the goal away."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Not.Contain("🎯"));
        });
    }

    [Test]
    public async Task What_is_like_that_already_is_not_changed()
    {
        await SetUpCohortAsync();

        var edited = await Captain.RunAsync("cohort edit", ("weeks", 8), ("starts_on", StartsOn), ("time_zone", "Europe/Amsterdam"));

        Assert.That(edited.Text, Is.EqualTo("🌱 It is like that already, so there is nothing to change."));
    }

    [Test]
    public async Task Another_length_shows_what_moves_and_waits_for_a_yes()
    {
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("cohort edit", ("weeks", 9), ("goal", "Fly"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(asked.Text, Does.StartWith("✅ Done. You changed the goal.\n📅 **Would you like to change this for Session 6?**"));
            Assert.That(asked.Text, Does.Contain("Length: 8 → **9 weeks**").And.Contain("Last day: Sun 26 Apr 2026 → **Sun 3 May 2026**"));
            Assert.That(asked.Text, Does.Contain($"*Pluto*, week 9: new, {Moment(4, 30, 16)}"), "Thursday 30 April, 18:00 in Amsterdam");
            Assert.That(asked.Text, Does.Contain($"Week 9 opens: new, {Moment(4, 27, 7)}"));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8").And.Contain("🎯 Fly"));
        });
    }

    [Test]
    public async Task A_yes_changes_it_and_is_remembered()
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort edit", ("weeks", 9));

        var changed = await Captain.PressAsync(asked.Message!, "Yes, change it");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(changed.Text, Is.EqualTo("✅ Done. You changed the length from 8 to 9 weeks."));
            Assert.That(changed.Message!.Buttons, Is.Empty);
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 9"));
            Assert.That(
                (await Captain.RunAsync("cohort history")).Text,
                Does.Contain($"<@{Captain.Id}> changed the length from 8 to 9 weeks"));
        });
    }

    [Test]
    public async Task Keeping_it_changes_nothing()
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort edit", ("weeks", 9));

        var kept = await Captain.PressAsync(asked.Message!, "Keep it as it is");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(kept.Text, Is.EqualTo("🌱 Everything stays as it is."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
        });
    }

    [Test]
    public async Task Until_week_1_opens_the_start_can_move()
    {
        World.Clock.MoveTo(WeekBefore);
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("cohort edit", ("starts_on", "9 March 2026"));
        var text = asked.Text;
        var changed = await Captain.PressAsync(asked.Message!, "Yes, change it");

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("Week 1 begins: Mon 2 Mar 2026 → **Mon 9 Mar 2026**"));
            Assert.That(text, Does.Contain($"*Pluto*, week 1: {Moment(3, 5, 17)} → {Moment(3, 12, 17)}"));
            Assert.That(text, Does.Contain("and 3 more"), "eight stand-ups move, and five are shown");
            Assert.That(changed.Text, Is.EqualTo("✅ Done. You moved the start to Mon 9 Mar 2026."));
        });
    }

    [Test]
    public async Task Until_week_1_opens_the_time_zone_can_change()
    {
        World.Clock.MoveTo(WeekBefore);
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("cohort edit", ("time_zone", "india"));

        Assert.That(asked.Text, Does.Contain("Time zone: Europe/Amsterdam → **Asia/Kolkata**"));
        Assert.That(asked.Text, Does.Contain($"*Pluto*, week 1: {Moment(3, 5, 17)} → {Moment(3, 5, 12, 30)}"));
    }

    [Test]
    public async Task Another_day_of_the_first_week_moves_nothing_and_is_not_asked_about()
    {
        World.Clock.MoveTo(WeekBefore);
        await SetUpCohortAsync();

        var changed = await Captain.RunAsync("cohort edit", ("starts_on", "2026-03-04"));

        Assert.That(changed.Text, Is.EqualTo("✅ Done. You moved the start to Wed 4 Mar 2026."));
    }

    [TestCase("starts_on", "2026-03-09")]
    [TestCase("time_zone", "Asia/Kolkata")]
    public async Task Once_week_1_has_opened_and_somebody_has_written_start_and_zone_stay(string option, string value)
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("quiet");

        var declined = await Captain.RunAsync("cohort edit", (option, value), ("name", "Other"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(declined.Text, Does.StartWith("🌱 Week 1 opened on Mon 2 Mar 2026"));
            Assert.That(declined.Text, Does.Contain("written in it, so start and time zone stay. You can still change `weeks`"));
            Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Not.Contain("changed the name"), "all of it or nothing");
        });
    }

    [Test]
    public async Task Weeks_that_have_begun_stay()
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("cohort edit", ("weeks", 2));

        Assert.That(
            declined.Text,
            Is.EqualTo(
                "🌱 The program is in week 3, and weeks that have begun stay. Please choose 3 or more for `weeks`, or end it with "
                    + "`/cohort close`."));
    }

    [Test]
    public async Task It_can_end_with_the_week_that_is()
    {
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("cohort edit", ("weeks", 3));

        Assert.That(asked.Text, Does.Contain("Length: 8 → **3 weeks**").And.Contain($"*Pluto*, week 4: {Moment(3, 26, 17)} → no more"));
    }

    [Test]
    public async Task The_next_cohort_is_not_run_into()
    {
        await SetUpCohortAsync();
        await CreateNextAsync("2026-05-11");

        var declined = await Captain.RunAsync("cohort edit", ("weeks", 10));

        Assert.That(declined.Text, Does.Contain(
            "With that it would meet *Session 7*, which has this server from Mon 4 May 2026 (its week 0) to Sun 5 Jul 2026."));
    }

    [TestCase("02/03/2026", "People read “02/03/2026” as different days. Please write it as `2026-03-02`")]
    [TestCase("soon", "I cannot read “soon” as a date.")]
    public async Task A_date_that_cannot_be_read_says_how_to_write_it(string typed, string words)
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("cohort edit", ("starts_on", typed));

        Assert.That(declined.Text, Does.Contain(words));
    }

    [TestCase(
        "ist",
        "“ist” can be several time zones. Please choose one of my suggestions, such as `Asia/Jerusalem` · `Asia/Kolkata` · "
            + "`Europe/Dublin`.")]
    [TestCase("Atlantis", "I do not know the time zone “Atlantis”.")]
    public async Task A_time_zone_that_is_not_clear_says_how_to_find_it(string typed, string words)
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("cohort edit", ("time_zone", typed));

        Assert.That(declined.Text, Does.Contain(words));
    }

    [Test]
    public async Task A_name_has_to_be_readable()
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("cohort edit", ("name", "   "));

        Assert.That(declined.Text, Does.StartWith("🏷️ A cohort needs a name that people can read."));
    }

    [Test]
    public async Task Without_anything_to_change_the_options_are_named()
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("cohort edit");

        Assert.That(declined.Text, Does.StartWith("🌱 Please say what to change: choose one of `name`, `starts_on`"));
    }

    [Test]
    public async Task Without_a_cohort_there_is_none_to_edit() =>
        Assert.That(
            (await Captain.RunAsync("cohort edit", ("weeks", 9))).Text,
            Does.StartWith("🌱 There is no cohort in this server yet."));

    [Test]
    public async Task Only_Mondays_to_come_are_offered_to_start_on()
    {
        await SetUpCohortAsync();

        var offered = await Captain.AutocompleteAsync("cohort edit", "starts_on", "");

        Assert.That(offered.Take(2), Is.EqualTo(["Mon 23 Mar 2026 · next Monday", "Mon 30 Mar 2026 · the Monday in 2 weeks"]));
    }
}
