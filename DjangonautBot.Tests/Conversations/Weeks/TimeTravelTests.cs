using Dapper;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Weeks;

/// <summary>Jumps of the program's clock: posts that are still of use come once, all others are skipped for a reason.</summary>
internal sealed class TimeTravelTests : Conversation
{
    [Test]
    public async Task A_jump_to_a_monday_opens_the_week_at_once()
    {
        await SetUpCohortAsync();

        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 23, 8, 30, 0, TimeSpan.Zero));

        await WaitForThreadAsync("4");
    }

    [Test]
    public async Task A_jump_over_weeks_opens_the_present_one_only_and_says_why_not_the_others()
    {
        await SetUpCohortAsync();

        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 7, 8, 30, 0, TimeSpan.Zero));

        await WaitForThreadAsync("6");
        await WaitUntilDeliveredAsync();
        Assert.That(TeamChannel.Threads, Has.Count.EqualTo(1));
        Assert.That(
            Openings(),
            Is.EqualTo([(4, "skipped", "of no use any more"), (5, "skipped", "of no use any more"), (6, "done", null)]));
    }

    [Test]
    public async Task A_jump_back_and_forth_repeats_nothing()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 23, 8, 30, 0, TimeSpan.Zero));
        await WaitForThreadAsync("4");
        var before = TeamChannel.Messages.Count;

        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 16, 7, 0, 0, TimeSpan.Zero));
        // The bot is seen to live in that week again.
        await CheckInAsync(Ada, "Back in week 3");
        await WaitForThreadAsync("3");
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 30, 8, 30, 0, TimeSpan.Zero));

        await WaitForThreadAsync("5");
        Assert.That(TeamChannel.Threads.Count(thread => thread.Name.Contains('4', StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(before, Is.GreaterThan(0));
    }

    [Test]
    public async Task What_came_due_while_the_bot_was_down_is_posted_if_it_is_of_use()
    {
        await SetUpCohortAsync();
        await Bot.DisposeAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 24, 12, 0, 0, TimeSpan.Zero));

        await StartBotAsync();

        await WaitForThreadAsync("4");
    }

    private Task WaitForThreadAsync(string week) =>
        World.WaitUntilAsync(() => TeamChannel.Threads.Any(thread => thread.Name.Contains(week, StringComparison.Ordinal)), Cancellation);

    // A thread is seen before the outbox has marked it: the next writer's turn comes after that.
    private async Task WaitUntilDeliveredAsync()
    {
        while (Openings().Any(opening => opening.State == "sending"))
        {
            await Bot.Database.WriteAsync(_ => { }, Cancellation);
        }
    }

    private List<(int Week, string State, string? Reason)> Openings() =>
        Bot.Database.Read(connection => connection.Query<(int, string, string?)>(
            "select week, state, reason from delivery where kind = 'week' order by week").AsList());
}
