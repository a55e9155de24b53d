using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.CheckIns;

/// <summary>Tickets and pull requests in people's texts become links, to the team's own tracker if it has one.</summary>
internal sealed class TrackerTests : Conversation
{
    private const string OwnTracker = "https://bugs.example.org/issues/{id}";

    [Test]
    public async Task A_ticket_and_a_pull_request_on_a_card_are_links()
    {
        await SetUpCohortAsync();

        await CheckInAsync(Ada, "Fixed #12300 in `#5`: https://github.com/django/django/pull/678/files");

        var card = await WaitForCardAsync("Fixed");
        Assert.That(
            card.Text,
            Does.EndWith(
                "\nFixed [#12300](<https://code.djangoproject.com/ticket/12300>) in `#5`: "
                    + "[django/django#678](<https://github.com/django/django/pull/678/files>)"));
    }

    [Test]
    public async Task A_team_with_a_tracker_of_its_own_links_to_that()
    {
        await SetUpCohortAsync();
        var edited = await Captain.RunAsync("team edit", ("team", "Pluto"), ("tracker", OwnTracker));

        await CheckInAsync(Ada, "Fixed #12300");

        var card = await WaitForCardAsync("Fixed");
        var whole = await Bilal.PressAsync(card, "Read all");
        Assert.Multiple(() =>
        {
            Assert.That(edited.Text, Does.Contain($"tracker: Django's → `{OwnTracker}`"));
            Assert.That(card.Text, Does.Contain("[#12300](<https://bugs.example.org/issues/12300>)"));
            Assert.That(whole.Text, Does.Contain("[#12300](<https://bugs.example.org/issues/12300>)"));
        });
    }

    [Test]
    public async Task A_team_can_be_made_with_one_and_go_back_to_Djangos()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")),
            ("day", "Friday"), ("time", "10:00"), ("tracker", OwnTracker));

        var edited = await Captain.RunAsync("team edit", ("team", "Mars"), ("tracker", "none"));

        var history = await Captain.RunAsync("cohort history");
        Assert.Multiple(() =>
        {
            Assert.That(edited.Text, Does.Contain($"tracker: `{OwnTracker}` → Django's"));
            Assert.That(history.Text, Does.Contain($"changed team *Mars*: tracker `{OwnTracker}` → Django's"));
        });
    }

    [TestCase("http://bugs.example.org/{id}")]
    [TestCase("https://bugs.example.org/")]
    [TestCase("https://bugs.example.org/{id}) @everyone")]
    public async Task What_is_no_tracker_is_declined_with_an_example(string typed)
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("team edit", ("team", "Pluto"), ("tracker", typed));

        Assert.That(
            declined.Text,
            Does.StartWith("🔗 I cannot use")
                .And.Contain("`https://code.djangoproject.com/ticket/{id}`")
                .And.Contain("/team edit team:Pluto"));
    }

    [Test]
    public async Task A_long_text_full_of_tickets_can_be_read_whole()
    {
        await SetUpCohortAsync();
        var text = string.Join(' ', Enumerable.Range(10000, 100).Select(number => $"#{number}"));

        await CheckInAsync(Ada, text);

        var card = await WaitForCardAsync("#10000");
        var whole = await Bilal.PressAsync(card, "Read all");
        Assert.Multiple(() =>
        {
            Assert.That(card.Text, Does.EndWith(">) …"));
            Assert.That(whole.Message!.Files.Single().Text, Does.Contain(text));
        });
    }
}
