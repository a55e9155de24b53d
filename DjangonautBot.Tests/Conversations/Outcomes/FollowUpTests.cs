using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Conversations.Outcomes;

/// <summary>Six and twelve months after landing, people who said yes get one message each time, and nothing that reminds of it.</summary>
internal sealed class FollowUpTests : OutcomesConversation
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    // Ada answers both; Bilal ends it; Chidi has his data deleted; Dalia leaves; Emeka never said yes.
    [Test]
    public async Task A_year_goes_by()
    {
        await SetUpCohortAsync(Navigator, Server.AddPerson("Linus"));
        var (chidi, dalia, emeka) = (Server.AddPerson("Chidi"), Server.AddPerson("Dalia"), Server.AddPerson("Emeka"));
        await EnrolAsync("Djangonaut", chidi, dalia, emeka);
        MoveTo(LastWeek);
        var post = await WaitForAsync(TeamChannel, "Week 8 of 8");
        foreach (var person in new[] { Ada, Bilal, chidi, dalia })
        {
            await AgreeAsync(person, post);
        }

        await Captain.RunAsync("cohort retention", ("days", 14));
        await chidi.PressAsync((await chidi.RunAsync("me delete")).Message!, "Delete my data");
        Server.RemovePerson(dalia);
        await ForgetTextsAsync();

        MoveTo(HalfAYearAfter - Minute);
        await SettleAsync(HalfAYearAfter - Minute);
        var before = Asked(Ada).Count;
        MoveTo(HalfAYearAfter);
        var first = await WaitUntilAskedAsync(Ada);
        var stopped = await Bilal.PressAsync(await WaitUntilAskedAsync(Bilal), EndThem);
        await Ada.PressAsync(first, "To Django");
        var noted = first.Text;
        await Ada.PressAsync(first, "Not now");
        await Ada.ChooseAsync(first, Roles, "Speaker", "Navigator or Captain");
        await SettleAsync(HalfAYearAfter);

        Assert.Multiple(() =>
        {
            Assert.That(before, Is.Zero);
            Assert.That(noted, Does.Contain("💜 Noted: you contribute to Django.").And.Contain("Six months ago, *Session 6* ended"));
            Assert.That(
                first.Text,
                Does.Contain("💜 Noted: not now.").And.Contain("💜 Noted: Navigator or Captain, speaker.")
                    .And.Contain("Around Tue 27 Apr 2027 I ask once more, for the last time."));
            Assert.That(stopped.Text, Does.StartWith("### 💛 All right, I ask you no more"));
            Assert.That(Count("select count(*) from outcome_consent"), Is.EqualTo(2), "Ada and Dalia, who may come back");
        });

        MoveTo(AYearAfter);
        var second = await WaitUntilAskedAsync(Ada);
        var asked = second.Text;
        await Ada.ChooseAsync(second, Roles, "None of these");
        await Ada.PressAsync(second, "Elsewhere");
        await SettleAsync(AYearAfter);
        MoveTo(AYearAfter + Duration.FromDays(61));
        await WaitForBotAsync(() => Count("select count(*) from outcome_consent") == 0);
        var counts = (await Captain.RunAsync("cohort outcomes")).Text;

        Assert.Multiple(() =>
        {
            Assert.That(asked, Does.Contain("A year ago, *Session 6* ended"));
            Assert.That(second.Text, Does.Contain("That was the last time: your yes and your id are deleted."));
            Assert.That(second.Buttons, Is.Empty);
            Assert.That(Bilal.DirectMessages!.Messages, Has.Count.EqualTo(1));
            Assert.That(new[] { chidi, dalia, emeka }.Select(person => person.DirectMessages), Is.All.Null);
            Assert.That(
                counts,
                Does.Contain("**After 6 months**\nAsked: 2. The answers are shown from five on.")
                    .And.Contain("**After 12 months**\nAsked: 1. The answers are shown from five on."));
            Assert.That(Count("select count(*) from delivery where kind in ('follow_up', 'taken_back')"), Is.Zero);
            Assert.That(Count("select sum(number) from outcome_count"), Is.EqualTo(3 + 4 + 3), "asked, and what Ada said twice");
        });
    }

    [Test]
    public async Task Where_direct_messages_are_closed_it_is_skipped_without_a_word()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());
        Ada.DirectMessagesClosed = true;

        MoveTo(HalfAYearAfter);
        await SettleAsync(HalfAYearAfter);

        Assert.That(Count("select count(*) from delivery where kind = 'follow_up' and message_id is not null"), Is.Zero);
        Assert.That(Count("select count(*) from delivery where kind = 'set_aside'"), Is.Zero, "Captains hear nothing");
        Assert.That(Count("select count(*) from crew where direct_message is not null"), Is.Zero, "nor does Ada");
    }

    [Test]
    public async Task One_that_could_not_be_sent_by_day_waits_for_the_morning()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());
        var night = HalfAYearAfter + Duration.FromHours(16);

        MoveTo(night);
        await SettleAsync(night);
        var before = Asked(Ada).Count;
        MoveTo(HalfAYearAfter + Duration.FromHours(23));

        Assert.That(before, Is.Zero);
        await WaitUntilAskedAsync(Ada);
    }

    [Test]
    public async Task After_two_weeks_it_is_of_no_use()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());
        var then = HalfAYearAfter + Duration.FromDays(15);

        MoveTo(then);
        await SettleAsync(then);

        Assert.That(Asked(Ada), Is.Empty);
    }

    [Test]
    public async Task A_deletion_takes_the_message_away()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());
        MoveTo(HalfAYearAfter);
        await WaitUntilAskedAsync(Ada);

        await Ada.PressAsync((await Ada.RunAsync("me delete")).Message!, "Delete my data");

        await World.WaitUntilAsync(() => Asked(Ada).Count == 0, Cancellation);
        Assert.That(RawDatabase.Find(DatabasePath, $"{Ada.Id}"), Is.Empty);
    }

    [Test]
    public async Task A_tap_after_the_end_is_answered_kindly()
    {
        await AgreeAsync(Ada, await OpenLastWeekAsync());
        MoveTo(HalfAYearAfter);
        var asked = await WaitUntilAskedAsync(Ada);
        var shown = await Ada.RunAsync("me outcomes");
        await Ada.PressAsync(shown.Message!, DoNot);

        var tapped = await Ada.PressAsync(asked, "Not now");

        Assert.That(Said(tapped), Does.Contain("💛 These questions are over, or you ended them, so I noted nothing."));
    }

    private async Task ForgetTextsAsync()
    {
        MoveTo(Instant.FromUtc(2026, 5, 5, 0, 0));
        await WaitForBotAsync(() => Count("select count(*) from cohort where retention_told_at is not null") == 1);
        MoveTo(Instant.FromUtc(2026, 5, 13, 0, 0));
        await WaitForBotAsync(() => Count("select count(*) from cohort where forgotten_at is not null") == 1);
    }
}
