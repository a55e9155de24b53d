using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>Some time after a cohort's end its Captains are notified, and a week later its text is deleted from the database.</summary>
internal sealed class RetentionTests : Conversation
{
    private const string Secret = "Xylophone";

    // The cohort lands on Monday, 27 April; 90 days later it is Sunday, 26 July.
    private static readonly DateTimeOffset NoticeDay = new(2026, 7, 19, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastDay = new(2026, 7, 26, 22, 0, 0, TimeSpan.Zero);

    private SandboxChannel _captains = null!;

    [Test]
    public async Task Captains_hear_of_it_once_a_week_before()
    {
        await SetUpAsync();

        World.Clock.MoveTo(NoticeDay.AddHours(1));
        await WaitForNoticeAsync();
        await RestartBotAsync();
        await LookAnewAsync(NoticeDay.AddDays(3));

        Assert.That(
            Notices().Single().Text,
            Does.StartWith("🍂 **Session 6:** as planned, its texts are deleted Mon 27 Jul 2026 "
                    + $"(<t:{LastDay.ToUnixTimeSeconds() + 3600}:R>)")
                .And.Contain("`/me export`"));
        Assert.That((await Ada.RunAsync("me history")).Text, Does.Contain(Secret));
    }

    [Test]
    public async Task Then_the_text_is_gone_from_the_file_and_its_log_and_cards_and_counts_stay()
    {
        Ada.Nick = "Ada-Nightingale";
        await SetUpAsync();
        World.Clock.MoveTo(NoticeDay.AddHours(1));
        await WaitForNoticeAsync();
        var before = RawDatabase.Find(DatabasePath, Secret, "Ada-Nightingale");

        await ForgetAsync();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(before, Has.Count.EqualTo(2), "or there is nothing to look for");
            Assert.That(RawDatabase.Find(DatabasePath, Secret, "Ada-Nightingale"), Is.Empty);
            Assert.That(Cards(Secret), Has.Count.EqualTo(1), "what stands in the channel is the server's");
            Assert.That(
                (await Ada.RunAsync("checkin")).Text,
                Does.StartWith("🍂 This cohort is over, and its texts were deleted as planned."));
            Assert.That((await Captain.RunAsync("cohort retention")).Text, Does.StartWith("🍂 The texts of this cohort were deleted"));
            Assert.That((await Ada.RunAsync("help")).Text, Does.Contain("`/me delete`").And.Not.Contain("`/checkin`"));
        });
    }

    [Test]
    public async Task The_last_post_still_opens_the_weeks_in_numbers()
    {
        await SetUpAsync();
        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");
        await World.WaitUntilAsync(() => Cards("has landed").Count > 0, Cancellation);
        World.Clock.MoveTo(Wednesday.AddDays(84));
        await WaitForNoticeAsync();
        await ForgetAsync();

        var weeks = await Ada.PressAsync(Cards("has landed").Single(), "Our weeks in numbers");

        Assert.That(weeks.Text, Does.Contain("📊 Session 6 in numbers").And.Contain("week 3: **1**"));
    }

    [Test]
    public async Task A_cohort_that_is_opened_again_afterwards_has_the_numbers_that_it_had()
    {
        await SetUpAsync();
        await CheckInAsync(Bilal, "Read #12345 and https://github.com/django/django/pull/99", (Labels.Win, "I understood it"));
        await Captain.RunAsync("cohort retention", ("days", 14));
        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");
        var before = await Captain.RunAsync("cohort report");
        World.Clock.MoveTo(Wednesday.AddDays(8));
        await WaitForNoticeAsync();
        World.Clock.MoveTo(Wednesday.AddDays(16));
        await WaitForBotAsync(() => RawDatabase.Find(DatabasePath, Secret).Count == 0);

        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Open it again");

        var numbers = "**🎫 Talked about** 1 ticket, 1 pull request";
        Assert.That(before.Text, Does.Contain(numbers));
        Assert.That((await Captain.RunAsync("cohort report")).Text, Does.Contain(numbers).And.Contain("week 3: **2**"));
    }

    [Test]
    public async Task After_that_people_can_still_have_their_cards_taken_away()
    {
        await SetUpAsync();
        World.Clock.MoveTo(NoticeDay.AddHours(1));
        await WaitForNoticeAsync();
        await ForgetAsync();

        var asked = await Ada.RunAsync("me delete");
        await Ada.PressAsync(asked.Message!, "Delete my data");

        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);
    }

    [Test]
    public async Task No_question_without_words_waits_for_an_answer()
    {
        await SetUpAsync();
        await Bilal.RunAsync("ask", ("question", "Why does it loop?"));
        var before = await Captain.RunAsync("overview");
        World.Clock.MoveTo(NoticeDay.AddHours(1));
        await WaitForNoticeAsync();

        await ForgetAsync();

        Assert.That(before.Text, Does.Contain("Pluto: “Why does it loop?”"));
        Assert.That((await Captain.RunAsync("overview")).Text, Does.Contain("Open questions, the oldest first**\nNone. 🌱"));
    }

    [Test]
    public async Task Captains_can_choose_another_time_and_it_is_remembered()
    {
        await SetUpAsync();

        var set = await Captain.RunAsync("cohort retention", ("days", 14));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(set.Text, Does.StartWith("🍂 The texts of **Session 6** are kept for 14 days after its end."));
            Assert.That(
                (await Captain.RunAsync("cohort history")).Text,
                Does.Contain($"<@{Captain.Id}> keeps the cohort's texts for 14 days after its end"));
        });
    }

    [Test]
    public async Task More_time_given_after_the_notice_takes_it_back()
    {
        await SetUpAsync();
        World.Clock.MoveTo(NoticeDay.AddHours(1));
        await WaitForNoticeAsync();

        await Captain.RunAsync("cohort retention", ("days", 365));

        await World.WaitUntilAsync(() => Notices().Count == 0, Cancellation);
        await LookAnewAsync(LastDay.AddDays(2));
        Assert.That((await Ada.RunAsync("me history")).Text, Does.Contain(Secret));
    }

    [Test]
    public async Task A_shorter_time_still_leaves_a_week()
    {
        await SetUpAsync();
        World.Clock.MoveTo(NoticeDay.AddDays(-10));

        var set = await Captain.RunAsync("cohort retention", ("days", 14));
        await WaitForNoticeAsync();

        Assert.That(set.Text, Does.Contain($"so they are deleted Fri 17 Jul 2026 (<t:{NoticeDay.AddDays(-3).ToUnixTimeSeconds()}:R>)"));
        Assert.That((await Ada.RunAsync("me history")).Text, Does.Contain(Secret));
    }

    [Test]
    public async Task Without_a_channel_for_Captains_one_of_them_is_told_directly()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);

        World.Clock.MoveTo(NoticeDay.AddHours(1));
        await World.WaitUntilAsync(
            () => Bilal.DirectMessages?.Messages.Any(message => message.Text.StartsWith("🍂", StringComparison.Ordinal)) == true,
            Cancellation);

        var told = Bilal.DirectMessages!.Messages.Single(message => message.Text.StartsWith("🍂", StringComparison.Ordinal));
        var shown = await Bilal.PressAsync(told, "How long are texts kept?");
        Assert.That(shown.Text, Does.StartWith("🍂 The texts of **Session 6** are kept for 90 days after its end. It ended"));
    }

    private async Task SetUpAsync()
    {
        await SetUpCohortAsync();
        _captains = Server.AddChannel("captains");
        await Captain.RunAsync("schedule channels", ("captains", _captains));
        await CheckInAsync(Ada, string.Join(' ', Enumerable.Repeat(Secret, 150)));
        await WaitForCardAsync(Secret);
    }

    private IReadOnlyList<SandboxMessage> Notices() =>
        [.. _captains.Messages.Where(message => message.Text.StartsWith("🍂", StringComparison.Ordinal))];

    private Task WaitForNoticeAsync() => World.WaitUntilAsync(() => Notices().Count > 0, Cancellation);

    // Lets the retention look at the cohort although nothing may be due, and waits for that and for its result.
    private async Task LookAnewAsync(DateTimeOffset instant)
    {
        World.Clock.MoveTo(instant);
        await Bot.Database.WriteAsync(transaction => transaction.Execute("update cohort set retention_due_at = null"), Cancellation);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await WaitForBotAsync(() => Bot.Database.Read(connection => connection.QuerySingle<bool>(
            """
            select not exists (select 1 from cohort where retention_due_at is null)
               and not exists (select 1 from delivery where state in ('waiting', 'sending') and due_at <= @now)
            """,
            new { now = World.Clock.GetUtcNow().ToUnixTimeMilliseconds() })));
    }

    private async Task ForgetAsync()
    {
        World.Clock.MoveTo(LastDay.AddHours(2));
        await World.WaitUntilAsync(
            () => Notices().Any(notice => notice.Text.Contains("its texts were deleted", StringComparison.Ordinal)),
            Cancellation);

        // It is deleted from the log in the same moment, but not in the same transaction.
        await WaitForBotAsync(() => RawDatabase.Find(DatabasePath, Secret).Count == 0);
    }
}
