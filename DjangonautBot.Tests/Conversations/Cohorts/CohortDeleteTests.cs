using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A cohort that was started by mistake is deleted, as long as nobody has written in it.</summary>
internal sealed class CohortDeleteTests : CohortConversation
{
    [Test]
    public async Task It_says_what_goes_and_waits_for_a_yes()
    {
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("cohort delete");
        var said = asked.Text;
        var kept = await Captain.PressAsync(asked.Message!, "Keep it as it is");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(asked.Ephemeral, Is.True);
            Assert.That(said, Does.StartWith("🍃 **Would you like to delete Session 6?** Nobody has written anything in it."));
            Assert.That(kept.Text, Is.EqualTo("🌱 Everything stays as it is."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
        });
    }

    [Test]
    public async Task A_yes_takes_it_and_its_posts_away_and_makes_room()
    {
        var announcements = await SetUpWithPostsAsync();
        var old = announcements[0];

        var deleted = await DeleteAsync("Delete Session 6");
        await World.WaitUntilAsync(() => Cards("Week 2 of 8").Count == 0 && Server.ScheduledEvents.Count == 0, Cancellation);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(deleted.Text, Does.StartWith("🍃 **Session 6** is deleted."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🌱 There is no cohort in this server yet."));
            Assert.That(old.Text, Is.Not.Empty);
            Assert.That((await CreateNextAsync(StartsOn)).Text, Does.StartWith("🚀 **Session 7** is ready for lift-off."));
        });
    }

    [Test]
    public async Task Its_old_buttons_say_that_it_is_gone()
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort edit", ("weeks", 9));

        await DeleteAsync("Delete Session 6");
        var pressed = await Captain.PressAsync(asked.Message!, "Yes, change it");

        Assert.That(pressed.Text, Does.StartWith("🧭 This belongs to another server, or to a cohort that is gone."));
    }

    [Test]
    public async Task Once_somebody_has_written_it_stays()
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort delete");
        await Ada.RunAsync("quiet");

        var stays = await Captain.PressAsync(asked.Message!, "Delete Session 6");
        var declined = await Captain.RunAsync("cohort delete");

        Assert.Multiple(() =>
        {
            Assert.That(stays.Text, Does.StartWith("🌱 People have written in *Session 6*, so it stays."));
            Assert.That(declined.Text, Does.StartWith("🌱 People have written in *Session 6*, so it stays."));
        });
    }

    [Test]
    public async Task The_next_cohort_can_be_deleted_while_another_is_under_way_whose_history_tells_it()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("quiet");
        await CreateNextAsync("2026-05-11");

        await DeleteAsync("Delete Session 7");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Contain("deleted the cohort *Session 7*"));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
            Assert.That((await CreateNextAsync("2026-05-04")).Text, Does.StartWith("🚀 **Session 7** is ready for lift-off."));
        });
    }

    [Test]
    public async Task After_a_week_nothing_of_it_is_stored()
    {
        await SetUpWithPostsAsync();
        await DeleteAsync("Delete Session 6");
        await World.WaitUntilAsync(() => Cards("Week 2 of 8").Count == 0, Cancellation);

        World.Clock.MoveTo(World.Clock.GetUtcNow().AddDays(8));
        await WaitForBotAsync(() => Bot.Database.Read(connection => connection.QuerySingle<long>("select count(*) from cohort")) == 0);

        const string CountRest = "select (select count(*) from team) + (select count(*) from crew)";
        Assert.That(Bot.Database.Read(connection => connection.QuerySingle<long>(CountRest)), Is.Zero);
    }

    private async Task<IReadOnlyList<SandboxMessage>> SetUpWithPostsAsync()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 8, 10, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("place", "https://meet.example/pluto"));
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero));
        await World.WaitUntilAsync(() => Cards("Week 2 of 8").Count > 0 && Server.ScheduledEvents.Count > 0, Cancellation);
        return Cards("Week 2 of 8");
    }

    private async Task<Outcome> DeleteAsync(string button) =>
        await Captain.PressAsync((await Captain.RunAsync("cohort delete")).Message!, button);
}
