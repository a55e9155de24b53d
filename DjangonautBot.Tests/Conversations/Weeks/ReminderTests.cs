using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Weeks;

/// <summary>The reminder that somebody asked for: a day before the stand-up, in civil hours, and never when it is of no use.</summary>
internal sealed class ReminderTests : LongConversation
{
    // The stand-up is on Thursday at 18:00; this is the evening before.
    private const string DayBefore = "2026-03-18 18:00";

    [Test]
    public async Task It_comes_as_a_direct_message_a_day_before_the_stand_up()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));

        await LiveUntilAsync("2026-03-18 17:59");
        var before = Reminders(Ada).Count;
        await LiveUntilAsync(DayBefore);

        Assert.Multiple(() =>
        {
            Assert.That(before, Is.Zero);
            Assert.That(
                Reminders(Ada).Single().Text,
                Does.StartWith("🌱 Hi! As you asked: the stand-up of *Pluto* (Session 6) is <t:1773939600:F>"));
            Assert.That(
                Reminders(Ada).Single().Buttons.Select(button => button.Label),
                Is.EqualTo(["Check in", "Quiet week", "No reminders"]));
            Assert.That(Reminders(Bilal), Is.Empty, "nobody gets one without asking");
        });
    }

    [Test]
    public async Task One_that_was_sent_has_the_new_time_when_the_stand_up_moves_and_goes_when_it_is_cancelled()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));
        await LiveUntilAsync("2026-03-19 06:00");
        var sent = Reminders(Ada).Single();

        await Captain.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"), ("team", "Pluto"));
        await World.WaitUntilAsync(() => sent.Text.Contains("<t:1774022400:F>", StringComparison.Ordinal), Cancellation);
        await LiveUntilAsync("2026-03-20 12:00");
        Assert.That(Reminders(Ada), Has.Count.EqualTo(1), "at most one a week");

        await Captain.RunAsync("standup cancel", ("week", 3), ("team", "Pluto"));
        await World.WaitUntilAsync(() => Reminders(Ada).Count == 0, Cancellation);
    }

    [Test]
    public async Task One_that_could_not_be_sent_in_the_evening_waits_for_the_morning()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));

        World.Clock.MoveTo(Amsterdam("2026-03-19 03:00").ToDateTimeOffset());
        await LiveUntilAsync("2026-03-19 08:59");
        var before = Reminders(Ada).Count;
        await LiveUntilAsync("2026-03-19 09:00");

        Assert.That((before, Reminders(Ada).Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task One_for_which_only_the_night_is_left_does_not_come()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("day", "Friday"), ("time", "08:00"));
        await Ada.RunAsync("me reminders", ("turn", "on"));

        World.Clock.MoveTo(Amsterdam("2026-03-19 23:00").ToDateTimeOffset());
        await LiveUntilAsync("2026-03-20 10:00");

        Assert.That(Reminders(Ada), Is.Empty);
    }

    [Test]
    public async Task One_can_check_in_from_it()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));
        await LiveUntilAsync(DayBefore);

        var form = await Ada.PressAsync(Reminders(Ada).Single(), "Check in");
        await form.Form!.SubmitAsync((Labels.WorkedOn, "Read the guide"));

        Assert.That((await WaitForCardAsync("Read the guide")).Channel.Name, Is.EqualTo("Week 3 · Pluto"));
    }

    [Test]
    public async Task One_can_have_a_quiet_week_from_it()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));
        await LiveUntilAsync(DayBefore);

        var quiet = await Ada.PressAsync(Reminders(Ada).Single(), "Quiet week");

        await WaitForCardAsync("A quiet week");
        Assert.That(quiet.Text, Does.StartWith("🌙 A quiet week 3 it is."));
    }

    [Test]
    public async Task Its_own_button_ends_them()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));
        await LiveUntilAsync(DayBefore);

        var off = await Ada.PressAsync(Reminders(Ada).Single(), "No reminders");
        await LiveUntilAsync("2026-04-05 18:00");

        Assert.Multiple(() =>
        {
            Assert.That(off.Text, Does.StartWith("🔕"));
            Assert.That(Reminders(Ada), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task It_comes_once_a_week_until_somebody_tells_something()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));
        await LiveUntilAsync("2026-03-24 12:00");
        await CheckInAsync(Ada, "Read the guide");
        await LiveUntilAsync("2026-04-02 12:00");

        Assert.That(
            Reminders(Ada).Select(message => message.CreatedAt.Day), Is.EqualTo([18, 1]), "in weeks 3 and 5, and not in week 4");
    }

    [Test]
    public async Task After_a_quiet_week_there_is_none()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));
        await Ada.RunAsync("quiet");

        await LiveUntilAsync("2026-03-20 12:00");

        Assert.That(Reminders(Ada), Is.Empty);
    }

    [Test]
    public async Task Whoever_is_away_is_left_in_peace_until_they_are_back()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));
        await Ada.RunAsync("away", ("from", "today"));
        await LiveUntilAsync("2026-03-23 12:00");
        var whileAway = Reminders(Ada).Count;

        await Ada.RunAsync("back");
        await LiveUntilAsync("2026-03-25 18:00");

        Assert.Multiple(() =>
        {
            Assert.That(whileAway, Is.Zero);
            Assert.That(Reminders(Ada), Has.Count.EqualTo(1));
        });
    }

    // 18:00 in Amsterdam is 02:00 in Tokyo; it moves back to 20:00 there, which is noon.
    [Test]
    public async Task Where_it_is_night_it_comes_the_evening_before()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me timezone", ("zone", "Asia/Tokyo"));
        await Ada.RunAsync("me reminders", ("turn", "on"));

        await LiveUntilAsync("2026-03-18 12:00");

        Assert.That(Reminders(Ada), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_takes_no_direct_messages_is_told_once_at_the_next_check_in()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me reminders", ("turn", "on"));
        Ada.DirectMessagesClosed = true;
        await LiveUntilAsync("2026-03-18 19:00");

        var shown = await Ada.RunAsync("me reminders");
        var first = await CheckInAsync(Ada, "Read the guide");
        var second = await CheckInAsync(Ada, "Read it again");

        Assert.Multiple(() =>
        {
            Assert.That(Reminders(Ada), Is.Empty);
            Assert.That(shown.Text, Does.Contain("📪 My last message could not reach you."));
            Assert.That(first.Text, Does.Contain("📪 A reminder could not reach you."));
            Assert.That(second.Text, Does.Not.Contain("📪"));
        });
    }

    private static IReadOnlyList<SandboxMessage> Reminders(Person person) => person.DirectMessages?.Messages ?? [];
}
