using Dapper;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Standups.Rotation;

/// <summary>Once a cohort is closed or a team removed, nobody is asked to lead its stand-ups any more.</summary>
internal sealed class EndedRotationTests : RotationConversation
{
    [TestCase("rotation cover")]
    [TestCase("standup cancel")]
    public async Task In_a_closed_cohort_a_week_stays_as_it_was(string command)
    {
        await CloseAsync();

        var declined = await Navigator.RunAsync(command, ("week", 5));

        Assert.That(declined.Text, Does.StartWith("🛬 This cohort is closed, so its"));
        Assert.That(NavigatorsChannel.Messages, Is.Empty);
    }

    [Test]
    public async Task In_a_closed_cohort_nothing_is_swapped_dealt_or_moved()
    {
        await CloseAsync();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                (await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus))).Text,
                Does.StartWith("🛬 This cohort is closed"));
            Assert.That(
                (await Navigator.RunAsync("rotation order", ("first", Linus), ("second", Navigator))).Text,
                Does.StartWith("🛬 This cohort is closed"));
            Assert.That(
                (await Navigator.RunAsync("standup move", ("week", 5), ("time", "10:00"))).Text,
                Does.StartWith("🛬 This cohort is closed"));
        });
    }

    [Test]
    public async Task In_a_closed_cohort_a_moved_stand_up_stays_moved()
    {
        var moved = await Navigator.RunAsync("standup move", ("week", 5), ("time", "10:00"));
        await CloseAsync();

        var declined = await Navigator.PressAsync(moved.Message!, "As usual again");

        Assert.That(
            declined.FollowUps.Select(message => message.Text).Append(declined.Text),
            Has.Some.StartsWith("🛬 This cohort is closed"));
    }

    [Test]
    public async Task A_call_for_a_stand_in_ends_with_the_cohort_and_Captains_hear_nothing_more_of_it()
    {
        var call = await AskForCoverAsync();

        await CloseAsync();
        await WaitForPostAsync(NavigatorsChannel, "🍃 Nobody needs to stand in for week 5 of *Pluto* any more.");
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 1, 16, 0, 0, TimeSpan.Zero));
        LookAtTheClock();

        Assert.That(call.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
        await WaitForBotAsync(NothingIsDue);
        Assert.That(CaptainsChannel.Messages, Is.Empty);
    }

    [Test]
    public async Task What_stands_of_a_call_is_taken_from_Captains_when_the_cohort_is_closed()
    {
        await AskForCoverAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 1, 16, 0, 0, TimeSpan.Zero));
        LookAtTheClock();
        await WaitForPostAsync(CaptainsChannel, "✋ Nobody stands in yet for week 5 of *Pluto*");

        await CloseAsync();

        await World.WaitUntilAsync(() => CaptainsChannel.Messages.Count == 0, Cancellation);
    }

    [Test]
    public async Task A_call_for_a_stand_in_ends_with_its_team()
    {
        var call = await AskForCoverAsync();

        await RemovePlutoAsync();
        await WaitForPostAsync(NavigatorsChannel, "🍃 Nobody needs to stand in for week 5 of *Pluto* any more.");

        Assert.That(call.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }

    [Test]
    public async Task A_question_to_swap_ends_with_the_cohort()
    {
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        var question = await WaitForPostAsync(NavigatorsChannel, "would you like to swap");

        await CloseAsync();
        await WaitForPostAsync(NavigatorsChannel, "🍃 The question about week 5 of *Pluto* is not needed any more.");

        Assert.That(question.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }

    [Test]
    public async Task Captains_are_not_called_for_Navigators_of_a_team_that_was_removed()
    {
        await TakeOutAsync(Linus);
        await TakeOutAsync(Navigator);
        await WaitForPostAsync(CaptainsChannel, "🆘 *Pluto* has no Navigator who is here");

        await RemovePlutoAsync();

        await World.WaitUntilAsync(() => CaptainsChannel.Messages.Count == 0, Cancellation);
    }

    private async Task<SandboxMessage> AskForCoverAsync()
    {
        await Navigator.RunAsync("rotation cover", ("week", 5));
        return await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5 of *Pluto*");
    }

    private async Task CloseAsync() =>
        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");

    private async Task RemovePlutoAsync()
    {
        await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");
        LookAtTheClock();
    }

    private async Task TakeOutAsync(Person person) => await Captain.PressAsync(
        (await Captain.RunAsync("crew remove", ("member", person), ("team", "Pluto"))).Message!, "Take them out");

    private bool NothingIsDue() => Bot.Database.Read(connection => connection.QuerySingle<int>(
        "select count(*) from delivery where state in ('waiting', 'sending') and kind in ('cover_call', 'open_call')")) == 0;
}
