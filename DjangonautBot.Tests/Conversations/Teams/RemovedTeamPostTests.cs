using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Teams;

/// <summary>The channel of a removed team gets nothing more, whatever is edited or pressed later.</summary>
internal sealed class RemovedTeamPostTests : LongConversation
{
    private const string Sunday = "2026-03-22 19:00";

    private SandboxMessage _question = null!;
    private SandboxMessage _card = null!;

    [SetUp]
    public async Task RemoveATeamThatWroteAsync()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "My tests hang."), (Labels.Win, "It runs!"));
        await CheckInAsync(Bilal, "Slept", (Labels.For, Labels.MyGuides));
        _card = await WaitForCardAsync("Read the guide");
        await Bilal.RunAsync("ask", ("question", "Why does it loop?"));
        _question = await WaitForCardAsync("Why does it loop?");
        await LiveUntilAsync(Sunday);
        await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        await EnrolAsync("Navigator", Navigator);
        await EnrolAsync("Djangonaut", Ada, Bilal);
        await LiveUntilAsync("2026-03-22 20:00");
    }

    [Test]
    public async Task No_card_no_question_no_win_no_answer_no_feedback_and_no_summary_is_written_there()
    {
        var before = Posted().Count;

        var edited = await (await Bilal.RunAsync("checkin", ("week", 3))).Form!.SubmitAsync(
            (Labels.WorkedOn, "Woke up"), (Labels.For, Labels.MyTeam), (Labels.Stuck, "How?"), (Labels.Win, "I did it!"));
        await (await Captain.PressAsync(_card, "Give feedback")).Form!.SubmitAsync(("Your feedback", "Well done!"));
        await (await Captain.PressAsync(_question, "Answer")).Form!.SubmitAsync(("Your words", "Squash them."));
        await LiveUntilAsync("2026-03-29 20:00");

        Assert.Multiple(() =>
        {
            Assert.That(Posted(), Has.Count.EqualTo(before));
            foreach (var words in new[] { "Woke up", "How?", "I did it!", "Well done!", "Squash them." })
            {
                Assert.That(Posted(), Has.None.Contains(words));
            }

            Assert.That(edited.Text, Does.Contain("Its team was removed"));
            Assert.That(ButtonsOf(edited.Message!), Has.None.EqualTo("Ask my team").And.None.EqualTo("Share my win"));
        });
    }

    [Test]
    public async Task What_stands_there_follows_what_is_taken_away()
    {
        await (await Ada.RunAsync("checkin", ("week", 3))).Form!.SubmitAsync(
            (Labels.WorkedOn, "Something else"), (Labels.For, Labels.MyGuides));
        await LiveUntilAsync("2026-03-22 21:00");

        Assert.That(Posted().Where(text => text.Contains("guide", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Posted().Where(text => text.Contains("Something else", StringComparison.Ordinal)), Is.Empty);
    }

    private List<string> Posted() =>
        [.. TeamChannel.Threads.Prepend(TeamChannel).SelectMany(channel => channel.Messages).Select(message => message.Text)];
}
