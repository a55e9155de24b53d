using DjangonautBot.Hosting;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Calendars;

/// <summary>Calendars as files, without any to subscribe to.</summary>
internal sealed class OwnCalendarTests : CalendarConversation
{
    private const string Week3 = "Pluto: stand-up of week 3";
    private const string Week4 = "Pluto: stand-up of week 4";
    private const string Week5 = "Pluto: stand-up of week 5";

    protected override CalendarSettings? Calendar => null;

    [Test]
    public async Task One_takes_ones_stand_ups_along_and_nobody_else_sees_it()
    {
        await SetUpCohortAsync();

        var reply = await Ada.RunAsync("me calendar");

        var file = Read(reply);
        Assert.Multiple(() =>
        {
            Assert.That(reply.Ephemeral, Is.True);
            Assert.That(reply.Message!.Files.Single().FileName, Is.EqualTo("my-calendar.ics"));
            Assert.That(reply.Text, Does.StartWith("### 📅 Your calendar of Session 6").And.Not.Contain("http"));
            Assert.That(ButtonsOf(reply.Message!), Is.Empty);
            // The clocks go forward on Sunday, 29 March.
            Assert.That(
                file.Events.Select(one => one.Start),
                Is.EqualTo(
                    [
                        "20260305T170000Z", "20260312T170000Z", "20260319T170000Z", "20260326T170000Z", "20260402T160000Z",
                        "20260409T160000Z", "20260416T160000Z", "20260423T160000Z",
                    ]));
            Assert.That(file.Find(Week3).End, Is.EqualTo("20260319T174500Z"));
        });
    }

    [Test]
    public async Task The_weeks_that_one_leads_are_marked_for_oneself_alone()
    {
        await SetUpCohortAsync();

        Assert.That((await TakeAsync(Navigator)).Find(Week3).Title, Does.StartWith("🧭 You lead"));
        Assert.That((await TakeAsync(Ada)).Find(Week3).Title, Does.StartWith("🛰️ Pluto"));
    }

    [Test]
    public async Task A_stand_up_that_is_moved_keeps_its_id_and_raises_its_sequence_also_after_a_restart()
    {
        await SetUpCohortAsync();
        var before = await TakeAsync(Ada);

        await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"));
        await RestartBotAsync();
        var after = await TakeAsync(Ada);

        Assert.Multiple(() =>
        {
            Assert.That((before.Find(Week3).Sequence, after.Find(Week3).Sequence), Is.EqualTo(("0", "1")));
            Assert.That(after.Find(Week3).Start, Is.EqualTo("20260320T160000Z"));
            Assert.That(after.Events.Select(one => one.Uid), Is.EqualTo(before.Events.Select(one => one.Uid)));
            Assert.That(after.Find(Week4), Is.EqualTo(before.Find(Week4)).Using<IcsEvent>(HaveSameProperties));
        });
    }

    [Test]
    public async Task The_same_calendar_is_the_same_file()
    {
        await SetUpCohortAsync();
        var before = await TakeAsync(Ada);
        World.Clock.Advance(TimeSpan.FromHours(3));

        Assert.That((await TakeAsync(Ada)).Lines, Is.EqualTo(before.Lines));
    }

    [Test]
    public async Task A_cancelled_stand_up_is_marked_and_one_that_is_back_is_not()
    {
        await SetUpCohortAsync();
        await TakeAsync(Ada);

        var cancelled = await Navigator.RunAsync("standup cancel", ("week", 3));
        var without = (await TakeAsync(Ada)).Find(Week3);
        await Navigator.PressAsync(cancelled.Message!, "As usual again");
        var again = (await TakeAsync(Ada)).Find(Week3);

        Assert.That((without.Status, without.Sequence, without.Start), Is.EqualTo(("CANCELLED", "1", "20260319T170000Z")));
        Assert.That((again.Status, again.Sequence, again.Uid), Is.EqualTo(("CONFIRMED", "2", without.Uid)));
    }

    [Test]
    public async Task A_break_is_whole_days_and_moves_what_comes_after()
    {
        await SetUpCohortAsync();
        var before = (await TakeAsync(Ada)).Find(Week5);

        await AddBreakAsync("2026-03-30");
        var file = await TakeAsync(Ada);

        var pause = file.Find("Break");
        Assert.Multiple(() =>
        {
            Assert.That((pause.Start, pause.End, pause.Sequence), Is.EqualTo(("20260330", "20260406", "0")));
            Assert.That((file.Find(Week5).Start, file.Find(Week5).Sequence), Is.EqualTo(("20260409T160000Z", "1")));
            Assert.That(file.Find(Week5).Uid, Is.EqualTo(before.Uid));
            Assert.That(file.Find(Week4).Sequence, Is.EqualTo("0"));
        });
    }

    [Test]
    public async Task A_break_that_is_taken_out_again_is_marked_as_cancelled()
    {
        await SetUpCohortAsync();
        await AddBreakAsync("2026-03-30");
        await TakeAsync(Ada);

        var asked = await Captain.RunAsync("cohort break remove", ("week_of", "2026-03-30"));
        await Captain.PressAsync(asked.Message!, "Yes, change it");
        var file = await TakeAsync(Ada);

        Assert.That((file.Find("Break").Status, file.Find("Break").Sequence), Is.EqualTo(("CANCELLED", "1")));
        Assert.That((file.Find(Week5).Start, file.Find(Week5).Sequence), Is.EqualTo(("20260402T160000Z", "1")));
    }

    [Test]
    public async Task What_people_typed_cannot_add_a_line()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("name", "Ceres; SUMMARY:x, \\n y"), ("place", "https://meet.example/a;b"));

        var first = (await TakeAsync(Ada)).Events[0];

        Assert.That(first.Title, Is.EqualTo(@"🛰️ Ceres\; SUMMARY:x\, \\n y: stand-up of week 1"));
        Assert.That(first.Properties["LOCATION"], Is.EqualTo(@"https://meet.example/a\;b"));
    }

    [Test]
    public async Task It_holds_nothing_that_is_private()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Xylophone");
        await Ada.RunAsync("away", ("from", "2026-03-19"), ("until", "2026-03-27"));

        var file = string.Join('\n', (await TakeAsync(Navigator)).Lines);

        Assert.That(file, Does.Not.Contain("Xylophone").And.Not.Contain("Ada").And.Not.Contain("away").And.Not.Contain($"{Ada.Id}"));
    }

    [Test]
    public async Task In_direct_messages_it_works_too()
    {
        await SetUpCohortAsync();
        Ada.In(Ada.OpenDirectMessages());

        Assert.That((await TakeAsync(Ada)).Events, Has.Count.EqualTo(8));
    }

    [Test]
    public async Task A_Captain_who_is_in_no_team_hears_where_all_stand_ups_are()
    {
        await SetUpCohortAsync();

        Assert.That((await Captain.RunAsync("me calendar")).Text, Does.Contain("`/cohort calendar` has"));
    }

    [Test]
    public async Task The_cohorts_calendar_has_all_teams_the_breaks_and_the_weeks()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        await AddBreakAsync("2026-03-30");

        var reply = await Ada.RunAsync("cohort calendar");

        var file = Read(reply);
        Assert.Multiple(() =>
        {
            Assert.That(reply.Ephemeral, Is.True);
            Assert.That(file.Events, Has.Count.EqualTo(8 + 8 + 1 + 9));
            Assert.That(file.Find("Mars: stand-up of week 3").Start, Is.EqualTo("20260320T090000Z"));
            Assert.That(file.Find("week 5 of 8 opens").Start, Is.EqualTo("20260406"));
            Assert.That(file.Lines, Has.None.Contains("You lead"));
        });
    }

    private static bool HaveSameProperties(IcsEvent one, IcsEvent other) => one.Properties.SequenceEqual(other.Properties);

    private async Task AddBreakAsync(string weekOf)
    {
        var asked = await Captain.RunAsync("cohort break add", ("week_of", weekOf));
        await Captain.PressAsync(asked.Message!, "Yes, change it");
    }
}
