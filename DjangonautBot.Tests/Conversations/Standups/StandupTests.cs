using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Conversations.Standups.Rotation;
using NodaTime;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>One week's stand-up is moved or cancelled, and all posts about it follow.</summary>
internal sealed class StandupTests : RotationConversation
{
    private static readonly DateTimeOffset Thursday = new(2026, 3, 19, 17, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task A_stand_up_is_moved_within_its_week()
    {
        var moved = await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                moved.Text,
                Is.EqualTo(
                    "📌 In week 3, *Pluto* meets <t:1774022400:F> (<t:1774022400:R>) instead of <t:1773939600:F> (<t:1773939600:R>). "
                        + "All posts about it move along."));
            Assert.That(
                (await Bilal.RunAsync("week")).Text,
                Does.Contain($"Stand-up <t:1774022400:F> (<t:1774022400:R>) (moved, for this week); <@{Navigator.Id}> leads it."));
            Assert.That(await ShowAsync(), Does.Contain($"➡️ **Week 3** · <t:1774022400:f> · <@{Navigator.Id}> 📌"));
        });
    }

    [Test]
    public async Task A_stand_up_that_is_moved_over_a_clock_change_is_at_the_time_that_clocks_show_then()
    {
        // The clocks go forward in the night to Sunday 29 March 2026.
        await Navigator.RunAsync("standup move", ("week", 4), ("time", "Sunday 18:00"));

        Assert.That(await StandupAtAsync(4), Is.EqualTo(Instant.FromUtc(2026, 3, 29, 16, 0)));
    }

    [Test]
    public async Task A_time_that_the_clocks_skip_moves_forward_by_the_gap()
    {
        await Navigator.RunAsync("standup move", ("week", 4), ("time", "Sunday 02:30 night"));

        Assert.That(await StandupAtAsync(4), Is.EqualTo(Instant.FromUtc(2026, 3, 29, 1, 30)));
    }

    [Test]
    public async Task A_cancelled_stand_up_takes_place_nowhere()
    {
        var cancelled = await Navigator.RunAsync("standup cancel", ("week", 3));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(cancelled.Text, Is.EqualTo("🌙 In week 3, *Pluto* holds no stand-up. Check-ins go on as usual."));
            Assert.That((await Bilal.RunAsync("week")).Text, Does.Contain("🗓️ No stand-up in this week."));
            Assert.That(await ShowAsync(), Does.Contain("Week 3 · no stand-up").And.Contain("➡️ **Week 4**"));
            Assert.That(await StandupAtAsync(3), Is.Null);
        });
    }

    [Test]
    public async Task A_cancelled_stand_up_can_take_place_later_in_its_week_after_all()
    {
        await Navigator.RunAsync("standup cancel", ("week", 3));
        World.Clock.MoveTo(Thursday.AddHours(20));

        var moved = await Navigator.RunAsync("standup move", ("week", 3), ("time", "Saturday 11:00"));
        var tooEarly = await Navigator.RunAsync("standup move", ("week", 3), ("time", "Wednesday 11:00"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(moved.Text, Does.StartWith("📌 In week 3, *Pluto* meets <t:1774087200:F>"));
            Assert.That(tooEarly.Text, Does.Contain("has passed. Please choose a time to come."));
            Assert.That(await StandupAtAsync(3), Is.EqualTo(Instant.FromUtc(2026, 3, 21, 10, 0)));
            Assert.That(await ShowAsync(), Does.Contain($"➡️ **Week 3** · <t:1774087200:f> · <@{Navigator.Id}> 📌"));
            Assert.That(
                (await Navigator.RunAsync("standup cancel", ("week", 2))).Text,
                Does.StartWith("🌱 The stand-up of week 2 has begun"));
        });
    }

    [Test]
    public async Task Weeks_before_a_team_got_another_day_were_not_moved()
    {
        World.Clock.MoveTo(Thursday.AddDays(1));
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("day", "Monday"));

        var shown = await ShowAsync();

        Assert.That(shown, Does.Contain("✓ Week 3 · <t:1773939600:f>").And.Not.Contain($"<@{Navigator.Id}> 📌").And.Not.Contain("nobody 📌"));
        Assert.That((await Bilal.RunAsync("week")).Text, Does.Contain("The stand-up was <t:1773939600:F>").And.Not.Contain("(moved"));
    }

    [Test]
    public async Task A_time_at_night_is_asked_about_first()
    {
        var asked = await Navigator.RunAsync("standup move", ("week", 4), ("time", "friday 5"));
        var moved = await Navigator.RunAsync("standup move", ("week", 4), ("time", "friday 5:00 night"));

        Assert.Multiple(() =>
        {
            Assert.That(asked.Text, Does.StartWith("🌙 5:00 is at night in Europe/Amsterdam").And.Contain("do you mean `17:00`?"));
            Assert.That(moved.Text, Does.StartWith("📌 In week 4, *Pluto* meets"));
        });
    }

    [TestCase("standup move")]
    [TestCase("standup cancel")]
    public async Task Either_can_be_undone(string command)
    {
        var changed = command == "standup move"
            ? await Navigator.RunAsync(command, ("week", 3), ("time", "Friday 17:00"))
            : await Navigator.RunAsync(command, ("week", 3));

        var undone = await Navigator.PressAsync(changed.Message!, "As usual again");

        Assert.That(undone.Text, Does.StartWith("🗓️ In week 3, *Pluto* meets as usual: <t:1773939600:F>"));
        Assert.That(await StandupAtAsync(3), Is.EqualTo(Instant.FromUtc(2026, 3, 19, 17, 0)));
    }

    [Test]
    public async Task A_change_is_remembered()
    {
        await Navigator.RunAsync("standup cancel", ("week", 3));

        Assert.That(
            (await Captain.RunAsync("cohort history")).Text,
            Does.Contain($"<@{Navigator.Id}> cancelled the stand-up of *Pluto* in week 3"));
    }

    [Test]
    public async Task A_cancelled_week_has_nothing_to_swap_or_cover()
    {
        await Navigator.RunAsync("standup cancel", ("week", 3));

        Assert.That((await Navigator.RunAsync("rotation cover", ("week", 3))).Text, Does.StartWith("🌱 There is no stand-up in week 3"));
    }

    [TestCase(3, "tomorrow", "🕕 I cannot read “tomorrow” as a time in week 3, which runs from Mon 16 Mar to Sun 22 Mar.")]
    [TestCase(3, "2026-03-24 10:00", "🕕 I cannot read")]
    [TestCase(3, "Tuesday 10:00", "has passed. Please choose a time to come.")]
    [TestCase(2, "17:00", "🌱 The stand-up of week 2 has begun")]
    [TestCase(9, "17:00", "🌱 This program has weeks 1 to 8.")]
    public async Task A_time_that_cannot_be_says_what_to_write(int week, string time, string words) =>
        Assert.That(
            (await Navigator.RunAsync("standup move", ("week", week), ("time", time))).Text.Replace("\\", "", StringComparison.Ordinal),
            Does.Contain(words));

    [Test]
    public async Task Another_teams_stand_up_is_left_to_its_own_Navigators()
    {
        var declined = await Navigator.RunAsync("standup cancel", ("week", 3), ("team", "Mars"));

        Assert.That(declined.Text, Does.StartWith("🧭 *Mars* is led by other Navigators."));
    }

    [Test]
    public async Task A_moved_stand_up_goes_along_when_a_break_moves_its_week()
    {
        await Navigator.RunAsync("standup move", ("week", 5), ("time", "Friday 17:00"));

        var asked = await Captain.RunAsync("cohort break add", ("week_of", "2026-03-30"));
        var preview = asked.Text;
        await Captain.PressAsync(asked.Message!, "Yes, change it");

        Assert.That(preview, Does.Contain("*Pluto*, week 5: <t:1775228400:f> → <t:1775833200:f>"));
        Assert.That(await StandupAtAsync(5), Is.EqualTo(Instant.FromUtc(2026, 4, 10, 15, 0)));
    }

    [Test]
    public async Task A_stand_up_that_has_begun_stays_when_the_team_is_given_another_day()
    {
        World.Clock.MoveTo(Thursday.AddHours(3));

        var edited = await Captain.RunAsync("team edit", ("team", "Pluto"), ("day", "Friday"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                edited.Text,
                Does.EndWith("🗓️ Week 3 keeps its stand-up: <t:1773939600:F> (<t:1773939600:R>). The new time begins with week 4."));
            Assert.That(await StandupAtAsync(3), Is.EqualTo(Instant.FromDateTimeOffset(Thursday)));
            Assert.That(await StandupAtAsync(4), Is.EqualTo(Instant.FromUtc(2026, 3, 27, 17, 0)));
            Assert.That(await ShowAsync(), Does.Contain("✓ Week 3").And.Contain("➡️ **Week 4**"));
            Assert.That(
                (await Navigator.RunAsync("standup attendance", ("week", 3), ("team", "Pluto"))).Text,
                Does.Not.Contain("not begun"));
        });
    }

    [Test]
    public async Task A_stand_up_to_come_is_held_though_the_teams_new_day_has_passed()
    {
        var edited = await Captain.RunAsync("team edit", ("team", "Pluto"), ("day", "Tuesday"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                edited.Text,
                Does.EndWith("🗓️ Week 3 keeps its stand-up: <t:1773939600:F> (<t:1773939600:R>). The new time begins with week 4."));
            Assert.That(await StandupAtAsync(3), Is.EqualTo(Instant.FromDateTimeOffset(Thursday)));
            Assert.That(await ShowAsync(), Does.Contain("➡️ **Week 3** · <t:1773939600:f>"));
        });
    }

    [Test]
    public async Task A_new_time_that_is_still_to_come_counts_from_this_week_on()
    {
        var edited = await Captain.RunAsync("team edit", ("team", "Pluto"), ("time", "19:00"));

        Assert.That(edited.Text, Does.EndWith("🗓️ The next stand-up is <t:1773943200:F> (<t:1773943200:R>)."));
    }

    [Test]
    public async Task A_moved_stand_up_that_was_held_is_not_made_as_usual_again()
    {
        var moved = await Navigator.RunAsync("standup move", ("week", 3), ("time", "Wednesday 14:00"));
        World.Clock.MoveTo(Wednesday.AddHours(4));

        var declined = await Navigator.PressAsync(moved.Message!, "As usual again");

        Assert.That(
            declined.FollowUps.Select(message => message.Text).Append(declined.Text),
            Has.Some.StartsWith("🌱 The stand-up of week 3 has begun, so it stays as it was."));
        Assert.That(await StandupAtAsync(3), Is.EqualTo(Instant.FromUtc(2026, 3, 18, 13, 0)));
    }

    [Test]
    public async Task The_list_of_teams_tells_of_the_next_one_that_takes_place()
    {
        await Navigator.RunAsync("standup cancel", ("week", 3));
        await Navigator.RunAsync("standup move", ("week", 4), ("time", "Wednesday 17:00"));

        Assert.That(
            (await Captain.RunAsync("team list")).Text,
            Does.Contain("🗓️ Thursday at 18:00 (Europe/Amsterdam), 45 minutes; next <t:1774454400:F>"));
    }

    // As the posts before and about it are planned.
    private async Task<Instant?> StandupAtAsync(int week) => await Bot.Database.WriteAsync(
        transaction =>
        {
            var plan = Bot.Get<IProgramPlans>().Find(transaction, new CohortId(1))!;
            return plan.Teams.Single(team => team.ChannelId.Value == TeamChannel.Id).StandupAt(plan.Calendar, week);
        },
        Cancellation);
}
