using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Standups.Rotation;

/// <summary>One Navigator asks another to swap two weeks.</summary>
internal sealed class SwapTests : RotationConversation
{
    [Test]
    public async Task The_other_is_asked_by_name_and_nobody_else_is()
    {
        var asked = await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        var post = await WaitForPostAsync(NavigatorsChannel, "would you like to swap in *Pluto*?");

        Assert.Multiple(() =>
        {
            Assert.That(
                asked.Text,
                Does.StartWith($"📨 I have asked <@{Linus.Id}> in <#{NavigatorsChannel.Id}>: you would lead week 4 of *Pluto*"));
            Assert.That(post.PingedUsers, Is.EqualTo([Linus.Id]));
        });
        Assert.That(await LeadersAsync(), Has.Member("5 Grace"), "until they say yes, all stays as it is");
    }

    [Test]
    public async Task Whoever_is_asked_again_for_the_same_swap_finds_one_request()
    {
        await AskAsync();
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));

        Assert.That(Count("select count(*) from swap"), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_weeks_are_swapped_once_the_other_accepts()
    {
        var post = await AskAsync();

        var accepted = await Linus.PressAsync(post, "Accept");
        await WaitForPostAsync(NavigatorsChannel, "🔁 Swapped in *Pluto*");

        Assert.That(accepted.Text, Does.StartWith($"🔁 Thank you! You lead week 5 of *Pluto* now, and <@{Navigator.Id}> leads week 4."));
        Assert.That(await LeadersAsync(), Is.EqualTo(["3 Grace", "4 Grace 🔁", "5 Linus 🔁", "6 Linus", "7 Grace", "8 Linus"]));
    }

    [Test]
    public async Task All_stays_as_it_is_where_the_other_declines()
    {
        var before = await LeadersAsync();
        var post = await AskAsync();

        var declined = await Linus.PressAsync(post, "Decline");
        await WaitForPostAsync(NavigatorsChannel, $"🌱 In *Pluto* week 5 stays with <@{Navigator.Id}>");

        Assert.That(declined.Text, Does.StartWith("🌱 That is fine."));
        Assert.That(await LeadersAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Only_whoever_is_asked_can_answer()
    {
        var post = await AskAsync();

        Assert.That((await Margaret.PressAsync(post, "Accept")).Text, Is.EqualTo($"🌱 This question is for <@{Linus.Id}>."));
        Assert.That((await Navigator.PressAsync(post, "Accept")).Text, Is.EqualTo($"🌱 This question is for <@{Linus.Id}>."));
    }

    [Test]
    public async Task An_answer_that_comes_after_the_stand_up_swaps_nothing()
    {
        var post = await AskAsync();
        World.Clock.Advance(TimeSpan.FromDays(14));

        var answer = await Linus.PressAsync(post, "Accept");
        await WaitForPostAsync(NavigatorsChannel, "is not needed any more");

        Assert.That(answer.Text, Does.StartWith("🍃 Turns have changed since this was asked"));
    }

    [Test]
    public async Task A_question_ends_with_another_trade()
    {
        var first = await AskAsync();
        await Linus.RunAsync("rotation swap", ("week", 4), ("with", Navigator));
        await Navigator.PressAsync(await WaitForPostAsync(NavigatorsChannel, $"<@{Navigator.Id}>, would you like to swap"), "Accept");

        await WaitForPostAsync(NavigatorsChannel, "🍃 The question about week 5 of *Pluto* is not needed any more.");
        Assert.That(first.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }

    [Test]
    public async Task A_question_tells_the_new_time_of_a_stand_up_that_moves()
    {
        var post = await AskAsync();

        await Navigator.RunAsync("standup move", ("week", 5), ("time", "Wednesday 12:00"));

        await World.WaitUntilAsync(() => post.Text.Contains("<t:1775037600:F>", StringComparison.Ordinal), Cancellation);
    }

    [Test]
    public async Task A_question_ends_when_somebody_stands_in_and_the_asker_is_told_of_no_swap()
    {
        var post = await AskAsync();
        await Navigator.RunAsync("rotation cover", ("week", 5));
        await Margaret.PressAsync(await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5"), "I'll take it");

        await WaitForPostAsync(NavigatorsChannel, "🍃 The question about week 5 of *Pluto* is not needed any more.");

        Assert.That(post.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
        Assert.That(
            Navigator.DirectMessages?.Messages.Where(message => message.Text.Contains("stays yours", StringComparison.Ordinal)) ?? [],
            Is.Empty);
    }

    [Test]
    public async Task A_no_that_comes_after_the_stand_up_claims_nothing()
    {
        var post = await AskAsync();
        World.Clock.Advance(TimeSpan.FromDays(14));

        Assert.That((await Linus.PressAsync(post, "Decline")).Text, Does.StartWith("🍃 Turns have changed since this was asked"));
    }

    [Test]
    public async Task Whoever_is_away_by_then_may_still_say_no_and_the_asker_hears_of_it()
    {
        var post = await AskAsync();
        await Linus.RunAsync("away", ("from", "2026-03-30"), ("until", "2026-04-05"));

        var declined = await Linus.PressAsync(post, "Decline");
        await WaitForPostAsync(NavigatorsChannel, $"🌱 In *Pluto* week 5 stays with <@{Navigator.Id}>");

        Assert.That(declined.Text, Does.StartWith("🌱 That is fine."));
    }

    [Test]
    public async Task A_second_question_about_a_week_takes_the_place_of_the_first()
    {
        var first = await AskAsync();
        World.Clock.Advance(TimeSpan.FromMinutes(11));
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        await WaitForPostAsync(NavigatorsChannel, "is not needed any more");

        Assert.That(first.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }

    [TestCase(4, "🌱 You do not lead a stand-up in week 4.")]
    [TestCase(2, "🌱 You do not lead a stand-up in week 2.")]
    [TestCase(9, "🌱 This program has weeks 1 to 8.")]
    public async Task A_week_that_is_not_ones_own_cannot_be_swapped(int week, string words) =>
        Assert.That((await Navigator.RunAsync("rotation swap", ("week", week), ("with", Linus))).Text, Does.StartWith(words));

    [Test]
    public async Task A_past_week_cannot_be_swapped()
    {
        World.Clock.Advance(TimeSpan.FromDays(7));

        Assert.That(
            (await Navigator.RunAsync("rotation swap", ("week", 3), ("with", Linus))).Text,
            Does.StartWith("🌱 The stand-up of week 3 has begun"));
    }

    [Test]
    public async Task Whom_one_cannot_swap_with_is_said_kindly()
    {
        Assert.That((await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Navigator))).Text, Does.StartWith("🌱 That is you."));
        Assert.That(
            (await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Margaret))).Text,
            Does.StartWith($"🌱 <@{Margaret.Id}> does not navigate that team."));
    }

    private async Task<SandboxMessage> AskAsync()
    {
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        return await WaitForPostAsync(NavigatorsChannel, $"<@{Linus.Id}>, would you like to swap");
    }
}
