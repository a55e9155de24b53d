using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Conversations.Questions;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.CheckIns;

/// <summary>The offer to ask, in the private reply to a check-in with a text under <em>stuck</em>.</summary>
internal sealed class CheckInQuestionTests : QuestionConversation
{
    private static readonly string[] Offered = ["Ask my team", "Ask Navigators", "Just sharing"];

    [Test]
    public async Task It_offers_to_ask_the_team_the_Navigators_or_nobody()
    {
        var saved = await CheckInStuckAsync();

        Assert.That(ButtonsOf(saved.Message!), Is.SupersetOf(Offered));
        Assert.That(
            saved.Text,
            Does.Contain("🧩 Would you like to ask about where you are stuck? If you tap nothing, you were just sharing."));
    }

    [Test]
    public async Task It_offers_nothing_where_nobody_is_stuck() =>
        Assert.That(ButtonsOf((await CheckInAsync(Ada, "Read the guide")).Message!), Has.No.Member("Ask my team"));

    [Test]
    public async Task The_words_become_a_question_to_the_team()
    {
        var saved = await CheckInStuckAsync();

        var asked = await Ada.PressAsync(saved.Message!, "Ask my team");
        await WaitUntilAsync(() => Having(TeamChannel, "**Ada** asks").Count == 1);

        Assert.That(asked.Text, Does.StartWith("❓ Thank you for asking!"));
        Assert.That(Having(TeamChannel, "**Ada** asks").Single().Text, Does.Contain(Words));
    }

    [Test]
    public async Task The_words_become_a_question_to_Navigators()
    {
        await SetNavigatorsChannelAsync();
        var saved = await CheckInStuckAsync();

        await Ada.PressAsync(saved.Message!, "Ask Navigators");

        await WaitForAsync(NavigatorsChannel, "❓ A question for Navigators from *Pluto*");
        Assert.That(Having(TeamChannel, "asks"), Is.Empty);
    }

    [Test]
    public async Task Just_sharing_asks_nobody()
    {
        var saved = await CheckInStuckAsync();

        Assert.That(
            (await Ada.PressAsync(saved.Message!, "Just sharing")).Text,
            Does.StartWith("🌱 Thank you for sharing it. Nobody is asked"));
        Assert.That(Count("select count(*) from question"), Is.Zero);
    }

    [Test]
    public async Task It_is_asked_once_and_not_offered_again()
    {
        var saved = await CheckInStuckAsync();
        await Ada.PressAsync(saved.Message!, "Ask my team");

        var again = await Ada.PressAsync(saved.Message!, "Ask Navigators");
        var edited = await CheckInStuckAsync();

        Assert.Multiple(() =>
        {
            Assert.That(again.Text, Does.StartWith("🌱 You have asked this already"));
            Assert.That(ButtonsOf(edited.Message!), Has.No.Member("Ask my team"));
            Assert.That(Count("select count(*) from question"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Of_a_private_check_in_it_says_where_the_words_would_stand()
    {
        var saved = await CheckInStuckAsync((Labels.For, Labels.MyGuides));

        Assert.That(
            saved.Text,
            Does.Contain($"*Ask my team* would put those words, with your name, into <#{TeamChannel.Id}> for all to read there"));
        await Ada.PressAsync(saved.Message!, "Ask my team");
        await WaitForAsync(TeamChannel, Words);
    }

    [Test]
    public async Task Of_a_check_in_that_was_made_private_since_nothing_is_asked_before_that_is_said(
        [Values("Ask my team", "Ask Navigators")] string button)
    {
        var saved = await CheckInStuckAsync();
        await CheckInStuckAsync((Labels.For, Labels.MyGuides));

        var offered = await Ada.PressAsync(saved.Message!, button);

        Assert.Multiple(() =>
        {
            Assert.That(offered.Ephemeral);
            Assert.That(offered.Text, Does.StartWith("🔒").And.Contain("would put those words, with your name, into"));
            Assert.That(ButtonsOf(offered.Message!), Is.EqualTo(Offered));
            Assert.That(Count("select count(*) from question"), Is.Zero);
        });
        await Ada.PressAsync(offered.Message!, button);
        Assert.That(Count("select count(*) from question"), Is.EqualTo(1));
    }

    private Task<Outcome> CheckInStuckAsync(params (string Label, string Value)[] more) =>
        CheckInAsync(Ada, "Read the guide", [(Labels.Stuck, Words), .. more]);
}
