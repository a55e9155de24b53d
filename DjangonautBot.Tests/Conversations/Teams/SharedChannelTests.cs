using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Teams;

/// <summary>A channel is the home of one team, because what people write for one is not for another.</summary>
internal sealed class SharedChannelTests : CohortConversation
{
    [SetUp]
    public Task MakeTeamAsync() => SetUpCohortAsync();

    [Test]
    public async Task A_second_team_in_a_channel_is_refused_with_the_name_of_the_first()
    {
        var refused = await MakeAsync("Mars", TeamChannel);

        Assert.That(refused.Text, Does.StartWith($"🏠 <#{TeamChannel.Id}> is the home of team *Pluto*"));
        Assert.That((await Captain.RunAsync("team list")).Text, Does.Not.Contain("Mars"));
    }

    [Test]
    public async Task A_team_does_not_move_in_with_another()
    {
        await MakeAsync("Mars", Server.AddChannel("team-mars"));

        var refused = await Captain.RunAsync("team edit", ("team", "Mars"), ("channel", TeamChannel));

        Assert.That(refused.Text, Does.StartWith($"🏠 <#{TeamChannel.Id}> is the home of team *Pluto*"));
    }

    [Test]
    public async Task A_team_of_another_cohort_that_is_not_over_counts_and_one_of_a_closed_cohort_does_not()
    {
        await CreateNextAsync("2026-05-11");
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute("update team set cohort_id = (select max(cohort_id) from cohort)"), Cancellation);

        var refused = await MakeAsync("Mars", TeamChannel);
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute("update cohort set closed_at = 1 where name = 'Session 7'"), Cancellation);
        var made = await MakeAsync("Mars", TeamChannel);

        Assert.That(refused.Text, Does.StartWith($"🏠 <#{TeamChannel.Id}> is the home of team *Pluto*"));
        Assert.That(made.Text, Does.StartWith("👩‍🚀 Team **Mars**"));
    }

    [Test]
    public async Task A_removed_team_leaves_its_channel_free_and_does_not_come_back_into_it()
    {
        var removed = await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");
        var made = await MakeAsync("Mars", TeamChannel);

        var refused = await Captain.PressAsync(removed.Message!, "Bring it back");

        Assert.That(made.Text, Does.StartWith("👩‍🚀 Team **Mars**"));
        Assert.That(Said(refused), Does.Contain($"🏠 <#{TeamChannel.Id}> is the home of team *Mars* by now."));
    }

    [Test]
    public async Task A_pair_from_before_stays_can_be_edited_and_is_named_in_the_status()
    {
        await MakeAsync("Mars", Server.AddChannel("team-mars"));
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute($"update team set channel_id = {TeamChannel.Id} where name = 'Mars'"), Cancellation);

        var edited = await Captain.RunAsync("team edit", ("team", "Mars"), ("time", "19:00"));

        Assert.That(edited.Text, Does.StartWith("✏️ Team **Mars** is changed."));
        Assert.That(
            (await Captain.RunAsync("cohort status")).Text,
            Does.Contain($"🏠 Two teams in one channel read what is only for one of them: *Pluto* and *Mars* <#{TeamChannel.Id}>."));
    }

    [Test]
    public async Task Teams_with_a_channel_each_are_no_pair() =>
        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Not.Contain("🏠"));

    private Task<Outcome> MakeAsync(string name, SandboxChannel channel) =>
        Captain.RunAsync("team create", ("name", name), ("channel", channel), ("day", "Friday"), ("time", "10:00"));
}
