using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations;

/// <summary>On Sunday evening the team's channel gets what the team may read, and counts of all else.</summary>
internal sealed class SummaryTests : LongConversation
{
    [Test]
    public async Task On_Sunday_evening_the_week_is_summed_up_for_the_team()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide", (Labels.Win, "My *first* PR, @everyone!"));
        await Bilal.RunAsync("quiet");
        var card = await WaitForCardAsync("Read the guide");
        var quiet = await WaitForCardAsync("A quiet week");

        await LiveUntilAsync("2026-03-22 18:00");

        var summary = TeamChannel.Messages[^1];
        Assert.Multiple(() =>
        {
            Assert.That(summary.Text, Is.EqualTo(
                $"""
                🌌 Week 3 of 8 in team Pluto
                ▰▰ 2 of 2 checked in, one of them with a quiet week

                📖 To read again: [Ada](https://discord.com/channels/{Server.Id}/{card.Channel.Id}/{card.Id}) · [Bilal](https://discord.com/channels/{Server.Id}/{quiet.Channel.Id}/{quiet.Id})

                🎉 **To celebrate**
                Ada: “My \*first\* PR, \@everyone!”

                Thank you for this week. Rest well! 🌙
                """));
            Assert.That(summary.PingedUsers.Concat(summary.PingedRoles), Is.Empty);
        });
    }

    [Test]
    public async Task A_private_check_in_is_only_counted()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Between us", (Labels.Win, "A secret"), (Labels.For, Labels.MyGuides));

        await LiveUntilAsync("2026-03-22 18:00");

        var summary = TeamChannel.Messages[^1].Text;
        Assert.That(summary, Does.Contain("▰▱ 1 of 2 checked in").And.Not.Contain("Ada").And.Not.Contain("secret").And.Not.Contain("🎉"));
    }

    [Test]
    public async Task A_week_without_any_check_in_is_left_in_peace()
    {
        await SetUpCohortAsync();

        await LiveUntilAsync("2026-03-22 19:00");

        Assert.That(Cards("🌌"), Is.Empty);
    }
}
