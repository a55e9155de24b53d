using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>A cohort that has landed, with and without a next one.</summary>
internal sealed class EndedCohortTests : Conversation
{
    private static readonly DateTimeOffset AfterLanding = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    private const string Notice =
        "🛬 This is about *Session 6*, which landed <t:1777240800:R>. The next cohort begins with `/cohort create`.";

    [SetUp]
    public async Task LandAsync()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(AfterLanding);
    }

    [Test]
    public async Task Somebody_taken_out_of_the_next_cohort_goes_on_in_the_one_before()
    {
        await StartNextAsync("2026-05-04");
        await EnrolAsync("Djangonaut", "Mars", Ada);
        Assert.That((await Ada.RunAsync("week")).Text, Does.Not.Contain("Session 6"));

        var preview = await Captain.RunAsync("crew remove", ("member", Ada));
        await Captain.PressAsync(preview.Message!, "Take them out");

        Assert.Multiple(async () =>
        {
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Session 6"));
            Assert.That((await Ada.RunAsync("checkin", ("week", 8))).Form, Is.Not.Null);
            Assert.That((await Ada.RunAsync("questions")).Text, Does.Contain("No question waits"));
        });
    }

    [Test]
    public async Task Somebody_taken_out_of_the_last_cohort_prepares_the_next()
    {
        await StartNextAsync("2026-06-01");
        await EnrolAsync("Djangonaut", "Mars", Bilal);
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute(
                "delete from crew_role where crew_id in (select crew_id from crew where cohort_id = 1 and display_name = 'Bilal')"),
            Cancellation);

        Assert.That((await Bilal.RunAsync("goal set", ("text", "Learn"))).Text, Does.Not.Contain("not in the crew"));
    }

    [Test]
    public async Task Adding_to_a_landed_cohort_says_so_at_each_step()
    {
        var zoe = Server.AddPerson("Zoë");

        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"));
        Assert.That(picker.Text, Does.StartWith($"{Notice}\n👋 Who joins"));
        var added = await Captain.ChooseAsync(picker.Message!, "Pick people", zoe);

        Assert.That(added.Text, Does.StartWith($"{Notice}\n🎉 In team **Pluto** as Navigator: "));
    }

    [Test]
    public async Task Changes_of_a_landed_cohort_say_so()
    {
        var mars = Server.AddChannel("team-mars");
        Outcome[] changes =
        [
            await Captain.RunAsync("team edit", ("team", "Pluto"), ("time", "17:00")),
            await Captain.RunAsync("team create", ("name", "Mars"), ("channel", mars), ("day", "Monday"), ("time", "10:00")),
            await Captain.RunAsync("team remove", ("team", "Pluto")),
            await Captain.RunAsync("crew remove", ("member", Ada)),
            await Captain.RunAsync("schedule channels", ("wins", mars)),
            await Captain.RunAsync("schedule off", ("post", "summary")),
            await Captain.RunAsync("cohort edit", ("goal", "Rest")),
        ];

        Assert.That(
            changes.Where(change => !change.Text.StartsWith("🛬", StringComparison.Ordinal)).Select(change => change.Text), Is.Empty);
    }

    [Test]
    public async Task With_a_next_cohort_commands_of_Captains_mean_that_one_and_need_no_word()
    {
        await StartNextAsync("2026-06-01");

        Assert.That((await Captain.RunAsync("crew add", ("role", "Djangonaut"))).Text, Does.StartWith("👋 Who joins team **Mars**"));
    }

    private async Task StartNextAsync(string startsOn)
    {
        await Captain.RunAsync("cohort create", ("name", "Session 7"), ("starts_on", startsOn), ("time_zone", "Europe/Amsterdam"));
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Monday"), ("time", "10:00"));
        await EnrolAsync("Navigator", "Mars", Navigator);
    }
}
