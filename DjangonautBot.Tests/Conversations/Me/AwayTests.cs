using Dapper;
using DjangonautBot.Features.Me;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Conversations.Me;

/// <summary>Being away, and back: days of the person's own zone, without a notice to anybody.</summary>
internal sealed class AwayTests : Conversation
{
    [Test]
    public async Task A_Navigator_for_whom_nobody_can_stand_in_learns_how_to_find_somebody()
    {
        await SetUpCohortAsync();

        var away = await Navigator.RunAsync("away", ("from", "today"), ("until", "2026-03-20"));

        Assert.That(
            away.Text,
            Does.EndWith(
                "🙋 *Pluto*: week 3 stays yours, because nobody else of the team can lead it. `/rotation cover week:3` asks the other "
                    + "Navigators."));
    }

    [Test]
    public async Task Weeks_that_are_long_ago_stay_as_they_were()
    {
        await SetUpCohortAsync();

        Assert.That((await Ada.RunAsync("away", ("from", "2020-01-01"))).Text, Does.Contain("is long ago, and what was stays as it was."));
        Assert.That((await Ada.RunAsync("away", ("from", "2026-03-10"))).Text, Does.StartWith("🏝️ Noted"));
    }

    [Test]
    public async Task A_holiday_is_noted_privately_with_both_its_days()
    {
        await SetUpCohortAsync();

        var noted = await Ada.RunAsync("away", ("from", "next monday"), ("until", "2026-03-29"));

        Assert.Multiple(() =>
        {
            Assert.That(noted.Ephemeral, Is.True);
            Assert.That(noted.Text, Does.StartWith("🏝️ Noted: you are away from Mon 23 Mar 2026 to Sun 29 Mar 2026."));
            Assert.That(IsAway(new LocalDate(2026, 3, 22)), Is.False);
            Assert.That(IsAway(new LocalDate(2026, 3, 23)), Is.True);
            Assert.That(IsAway(new LocalDate(2026, 3, 29)), Is.True);
            Assert.That(IsAway(new LocalDate(2026, 3, 30)), Is.False);
        });
    }

    [Test]
    public async Task Whoever_does_not_know_for_how_long_is_away_until_they_are_back()
    {
        await SetUpCohortAsync();

        var noted = await Ada.RunAsync("away", ("from", "today"));
        var later = IsAway(new LocalDate(2026, 12, 24));
        var back = await Ada.RunAsync("back");
        var again = await Ada.RunAsync("back");

        Assert.Multiple(() =>
        {
            Assert.That(noted.Text, Does.Contain("from Wed 18 Mar 2026 until you say `/back`"));
            Assert.That(later, Is.True);
            Assert.That(back.Text, Does.StartWith("👋 Welcome back!"));
            Assert.That(IsAway(new LocalDate(2026, 12, 24)), Is.False);
            Assert.That(again.Text, Does.Contain("You were not marked as away"));
        });
    }

    [Test]
    public async Task A_holiday_to_come_leaves_the_days_that_are_under_way_alone()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("away", ("from", "today"), ("until", "2026-03-20"));

        var noted = await Ada.RunAsync("away", ("from", "2026-05-01"), ("until", "2026-05-10"));

        Assert.Multiple(() =>
        {
            Assert.That(
                noted.Text,
                Does.StartWith(
                    "🏝️ Noted: you are away from Fri 1 May 2026 to Sun 10 May 2026. As you said before, you are also away from Wed "
                        + "18 Mar 2026 to Fri 20 Mar 2026. "));
            Assert.That(IsAway(new LocalDate(2026, 3, 20)), Is.True);
            Assert.That(IsAway(new LocalDate(2026, 3, 21)), Is.False);
            Assert.That(IsAway(new LocalDate(2026, 5, 1)), Is.True);
        });
    }

    [Test]
    public async Task Other_dates_for_the_same_days_take_their_place()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("away", ("from", "today"));

        var noted = await Ada.RunAsync("away", ("from", "today"), ("until", "2026-03-20"));

        Assert.Multiple(() =>
        {
            Assert.That(noted.Text, Does.StartWith("🏝️ Noted: you are away from Wed 18 Mar 2026 to Fri 20 Mar 2026. I send"));
            Assert.That(IsAway(new LocalDate(2026, 3, 20)), Is.True);
            Assert.That(IsAway(new LocalDate(2026, 3, 21)), Is.False);
        });
    }

    [Test]
    public async Task Coming_back_ends_the_days_under_way_and_leaves_a_holiday_to_come_alone()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("away", ("from", "2026-05-01"), ("until", "2026-05-10"));
        await Ada.RunAsync("away", ("from", "today"));

        var back = await Ada.RunAsync("back");

        Assert.Multiple(() =>
        {
            Assert.That(back.Text, Does.StartWith("👋 Welcome back!").And.EndWith(
                "You will be away again from Fri 1 May 2026 to Sun 10 May 2026; to call that off, say `/back` once more."));
            Assert.That(IsAway(new LocalDate(2026, 3, 18)), Is.False);
            Assert.That(IsAway(new LocalDate(2026, 5, 1)), Is.True);
        });
    }

    [Test]
    public async Task Whoever_is_not_away_yet_calls_off_what_is_to_come_and_reads_what_it_was()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("away", ("from", "2026-05-01"), ("until", "2026-05-10"));

        var calledOff = await Ada.RunAsync("back");

        Assert.That(calledOff.Text, Does.EndWith("I have called off what was to come: from Fri 1 May 2026 to Sun 10 May 2026."));
        Assert.That(IsAway(new LocalDate(2026, 5, 1)), Is.False);
    }

    [Test]
    public async Task Today_is_the_day_where_the_person_lives()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 18, 13, 0, 0, TimeSpan.Zero));
        await Ada.RunAsync("me timezone", ("zone", "Pacific/Auckland"));

        var noted = await Ada.RunAsync("away", ("from", "today"), ("until", "today"));

        Assert.That(noted.Text, Does.Contain("from Thu 19 Mar 2026 to Thu 19 Mar 2026"));
    }

    [Test]
    public async Task The_last_day_is_counted_from_the_first()
    {
        await SetUpCohortAsync();

        var noted = await Ada.RunAsync("away", ("from", "2026-04-06"), ("until", "friday"));

        Assert.That(noted.Text, Does.Contain("from Mon 6 Apr 2026 to Fri 10 Apr 2026"));
    }

    [Test]
    public async Task A_day_just_past_is_of_this_year()
    {
        await SetUpCohortAsync();

        var noted = await Ada.RunAsync("away", ("from", "17 march"), ("until", "20 march"));

        Assert.That(noted.Text, Does.Contain("from Tue 17 Mar 2026 to Fri 20 Mar 2026"));
    }

    [Test]
    public async Task Weeks_from_now_are_weeks_from_now_for_the_last_day_too()
    {
        await SetUpCohortAsync();

        var noted = await Ada.RunAsync("away", ("from", "in a week"), ("until", "in 2 weeks"));

        Assert.That(noted.Text, Does.Contain("from Wed 25 Mar 2026 to Wed 1 Apr 2026"));
    }

    [Test]
    public async Task Digits_of_another_script_are_read()
    {
        await SetUpCohortAsync();

        var noted = await Ada.RunAsync("away", ("from", "۲۰۲۶-۱۲-۳۱"), ("until", "٥ may"));

        Assert.That(noted.Text, Does.Contain("from Thu 31 Dec 2026 to Wed 5 May 2027"));
    }

    [Test]
    public async Task A_short_absence_inside_a_long_one_leaves_it_whole()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("away", ("from", "2026-04-01"), ("until", "2026-04-30"));

        var noted = await Ada.RunAsync("away", ("from", "2026-04-10"), ("until", "2026-04-12"));

        Assert.Multiple(() =>
        {
            Assert.That(noted.Text, Does.StartWith("🏝️ Noted: you are away from Wed 1 Apr 2026 to Thu 30 Apr 2026. I send you"));
            Assert.That(IsAway(new LocalDate(2026, 4, 9)), Is.True);
            Assert.That(IsAway(new LocalDate(2026, 4, 30)), Is.True);
        });
    }

    [Test]
    public async Task Absences_that_overlap_become_one()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("away", ("from", "2026-04-01"), ("until", "2026-04-10"));

        var noted = await Ada.RunAsync("away", ("from", "2026-04-08"), ("until", "2026-04-20"));

        Assert.That(noted.Text, Does.StartWith("🏝️ Noted: you are away from Wed 1 Apr 2026 to Mon 20 Apr 2026. I send you"));
    }

    [TestCase("2099-01-05", null, "📅 “2099\\-01\\-05” is many years away")]
    [TestCase("02/03/2026", null, "📅 People read “02/03/2026” as different days.")]
    [TestCase("someday", null, "📅 I cannot read “someday” as a date.")]
    [TestCase("today", "soon", "📅 I cannot read “soon” as a date.")]
    [TestCase("2026-04-06", "2026-04-05", "📅 Sun 5 Apr 2026 is before Mon 6 Apr 2026.")]
    [TestCase("2026-03-10", "2026-03-17", "📅 Tue 17 Mar 2026 is over already.")]
    public async Task Days_that_cannot_be_are_explained(string from, string? until, string words)
    {
        await SetUpCohortAsync();

        var declined = until is null
            ? await Ada.RunAsync("away", ("from", from))
            : await Ada.RunAsync("away", ("from", from), ("until", until));

        Assert.That(declined.Text, Does.StartWith(words));
        Assert.That(IsAway(new LocalDate(2026, 4, 6)), Is.False);
    }

    [Test]
    public async Task Who_is_in_no_crew_cannot_be_away()
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("away", ("from", "today"));

        Assert.That(declined.Text, Does.StartWith("👋 You are not in the crew of this cohort."));
    }

    private bool IsAway(LocalDate date)
    {
        const string SelectCrew = "select crew_id from crew where display_name = 'Ada'";
        var crewId = Bot.Database.Read(connection => connection.QuerySingle<CrewId>(SelectCrew));
        return Bot.Get<IPersonalSettings>().IsAway(crewId, date);
    }
}
