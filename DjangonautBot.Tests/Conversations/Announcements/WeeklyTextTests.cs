using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Announcements;

/// <summary>Captains replace the texts with which weeks open.</summary>
internal sealed class WeeklyTextTests : LongConversation
{
    private const string Label = "How does it open?";
    private const string Own = "Hi **{team}**! Week {week}, {standup}, with {facilitator}. #12345";

    [SetUp]
    public Task SetUpTeamAsync() => SetUpCohortAsync();

    [Test]
    public async Task It_shows_the_programs_text_and_says_so()
    {
        var shown = await Captain.RunAsync("announce week", ("number", 4));

        Assert.That(
            shown.Text,
            Does.Contain("How week 4 opens").And.Contain("the program's own text").And.Contain("Time to look at your pace"));
        Assert.That(ButtonsOf(shown.Message!), Is.EqualTo(["Change", "Preview"]));
    }

    [Test]
    public async Task Its_own_text_opens_the_week_with_todays_values_and_pings_nobody()
    {
        var saved = await SaveAsync(4, Own);
        var preview = await Captain.PressAsync(saved.Message!, "Preview");

        await LiveUntilAsync("2026-03-23 09:00");

        // The stand-up is on Thursday 26 March 2026, 18:00 in Amsterdam.
        var words = $"Hi **Pluto**! Week 4, <t:1774544400:F> (<t:1774544400:R>), with <@{Navigator.Id}>. "
            + "[#12345](<https://code.djangoproject.com/ticket/12345>)";
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.StartWith("✅ Saved.").And.Contain("This is your text.").And.Contain("Hi **{team}**!"));
            Assert.That(preview.Text, Does.StartWith("👀 Only you see this.").And.Contain("### 🪐 Week 4 of 8").And.Contain(words));
            Assert.That(preview.Message!.Buttons, Is.Empty);
            Assert.That(Opening(4).Text, Does.StartWith($"### 🪐 Week 4 of 8\n-# Mon 23 Mar to Sun 29 Mar\n{words}\n🗓️ Stand-up"));
            Assert.That(Opening(4).PingedUsers, Is.Empty);
        });
    }

    [Test]
    public async Task An_opening_that_stands_follows_there_and_back()
    {
        await LiveUntilAsync("2026-03-23 09:00");

        var saved = await SaveAsync(4, "Our own words");
        await World.WaitUntilAsync(() => Opening(4).Text.Contains("Our own words", StringComparison.Ordinal), Cancellation);
        var reset = await Captain.PressAsync(saved.Message!, "Back to the default");

        await World.WaitUntilAsync(() => Opening(4).Text.Contains("Time to look at your pace", StringComparison.Ordinal), Cancellation);
        Assert.That(reset.Text, Does.Contain("the program's own text"));
        Assert.That(
            (await Captain.RunAsync("cohort history")).Text,
            Does.Contain("went back to the program's text for how week 4 opens").And.Contain("changed how week 4 opens"));
    }

    [Test]
    public async Task A_new_name_of_the_team_is_in_the_opening_that_stands()
    {
        await SaveAsync(4, "Hello {team}");
        await LiveUntilAsync("2026-03-23 09:00");

        await Captain.RunAsync("team edit", ("team", "Pluto"), ("name", "Charon"));

        await World.WaitUntilAsync(() => Opening(4).Text.Contains("Hello Charon", StringComparison.Ordinal), Cancellation);
    }

    [Test]
    public async Task The_opening_of_a_past_week_stays_as_people_read_it()
    {
        await LiveUntilAsync("2026-03-23 09:00");
        await LiveUntilAsync("2026-03-30 09:00");
        var before = Opening(4).Text;

        await SaveAsync(4, "Our own words");
        await LiveUntilAsync("2026-03-30 10:00");

        Assert.That(Opening(4).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task An_unknown_word_in_braces_is_said_at_once_and_the_text_comes_back()
    {
        var declined = await SaveAsync(4, "Hello {teem} and {{ week }}");

        Assert.That(
            declined.Text,
            Does.Contain("I do not know what to fill in for “{teem}”. I know {week}, {team}, {standup}, {facilitator}.")
                .And.Contain("Hello {teem}"));
        Assert.That(Count("select count(*) from weekly_text"), Is.Zero);
    }

    [Test]
    public async Task One_text_can_be_for_all_weeks_between_and_another_for_one_of_them()
    {
        await SaveAsync(5, "For all", "Change all weeks between");
        await SaveAsync(6, "For six alone", "Change this week");

        var (five, six, four) = (await ReadAsync(5), await ReadAsync(6), await ReadAsync(4));

        Assert.That(five, Does.Contain("For all").And.Contain("your text for all weeks between: 2, 3, 5, 6, 7."));
        Assert.That(six, Does.Contain("For six alone").And.Contain("for this week alone"));
        Assert.That(four, Does.Contain("Time to look at your pace"));
    }

    [Test]
    public async Task A_text_stays_with_its_place_when_the_length_changes()
    {
        await SaveAsync(8, "The very last");

        var asked = await Captain.RunAsync("cohort edit", ("weeks", 10));
        await Captain.PressAsync(asked.Message!, "Yes, change it");

        Assert.That(await ReadAsync(10), Does.Contain("The very last"));
        Assert.That(await ReadAsync(8), Does.Not.Contain("The very last"));
    }

    [Test]
    public async Task A_week_that_the_cohort_does_not_have_is_declined() =>
        Assert.That(await ReadAsync(9), Does.Contain("has the weeks 0 to 8"));

    private static async Task<string> ReadAsync(Person captain, int week) =>
        (await captain.RunAsync("announce week", ("number", week))).Text;

    private Task<string> ReadAsync(int week) => ReadAsync(Captain, week);

    private async Task<Outcome> SaveAsync(int week, string text, string button = "Change")
    {
        var shown = await Captain.RunAsync("announce week", ("number", week));
        return await (await Captain.PressAsync(shown.Message!, button)).Form!.SubmitAsync((Label, text));
    }

    private SandboxMessage Opening(int week) => TeamChannel.Messages.Single(message => message.Thread?.Name == $"Week {week} · Pluto");
}
