using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A closed cohort gets one last post with a review of its weeks.</summary>
internal sealed class FarewellTests : CohortConversation
{
    private const string Thanks = "### 🛬 Session 6 has landed";

    [Test]
    public async Task It_stands_in_the_teams_channel()
    {
        await SetUpWithCheckInAsync();

        await CloseAsync();

        var post = await WaitForFarewellAsync(TeamChannel);
        Assert.Multiple(() =>
        {
            Assert.That(post.Text, Does.Contain("Thank you, all of you, for 3 weeks").And.Contain("🌱 1 check-in"));
            Assert.That(post.Text, Does.Not.Contain("Ada").And.Not.Contain("question"));
            Assert.That(post.PingedUsers, Is.Empty);
        });
    }

    [Test]
    public async Task With_a_channel_for_summaries_it_stands_there_alone()
    {
        await SetUpWithCheckInAsync();
        var summaries = Server.AddChannel("summaries");
        await Captain.RunAsync("schedule channels", ("summary", summaries));

        await CloseAsync();

        await WaitForFarewellAsync(summaries);
        Assert.That(Farewells(TeamChannel), Is.Empty);
    }

    [Test]
    public async Task Opened_again_the_cohort_has_none_and_closed_once_more_it_has_one()
    {
        await SetUpWithCheckInAsync();
        var closed = await CloseAsync();
        await WaitForFarewellAsync(TeamChannel);

        await Captain.PressAsync(closed.Message!, "Open it again");
        await World.WaitUntilAsync(() => Farewells(TeamChannel).Count == 0, Cancellation);
        await CloseAsync();

        await WaitForFarewellAsync(TeamChannel);
    }

    [Test]
    public async Task Everybody_of_the_crew_may_look_at_the_weeks_in_it()
    {
        await SetUpWithCheckInAsync();
        await CloseAsync();
        var post = await WaitForFarewellAsync(TeamChannel);

        var weeks = await Ada.PressAsync(post, "Our weeks in numbers");

        Assert.That(weeks.Ephemeral, Is.True);
        Assert.That(weeks.Text, Does.Contain("📊 Session 6 in numbers").And.Contain("week 3: **1**").And.Not.Contain("1:1s"));
    }

    [Test]
    public async Task Where_nothing_happened_there_is_nothing_to_tell()
    {
        await SetUpCohortAsync();

        await CloseAsync();
        await WaitForBotAsync(() => IsSettled("team_farewell"));

        Assert.That(Farewells(TeamChannel), Is.Empty);
    }

    private async Task SetUpWithCheckInAsync()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Work");
    }

    private async Task<Outcome> CloseAsync() =>
        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");

    private async Task<SandboxMessage> WaitForFarewellAsync(SandboxChannel channel)
    {
        await World.WaitUntilAsync(() => Farewells(channel).Count > 0, Cancellation);
        return Farewells(channel).Single();
    }

    private bool IsSettled(string kind) => Bot.Database.Read(connection => Dapper.SqlMapper.QuerySingle<bool>(
        connection, "select exists (select 1 from delivery where kind = @kind and state = 'skipped')", new { kind }));

    private static List<SandboxMessage> Farewells(SandboxChannel channel) =>
        [.. channel.Messages.Where(message => message.Text.StartsWith(Thanks, StringComparison.Ordinal))];
}
