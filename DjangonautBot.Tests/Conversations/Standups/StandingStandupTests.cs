using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>Posts about a stand-up are updated when it is moved or cancelled. It is half an hour before it.</summary>
internal sealed class StandingStandupTests : BriefConversation
{
    private const string HalfAnHourBefore = "2026-03-19 17:30";
    private const string ThatThursday = "<t:1773939600:F>";
    private const string ThatFriday = "<t:1774022400:F>";

    [SetUp]
    public async Task LiveAsync()
    {
        await CheckInAsync(Ada, "Read the guide");
        await LiveUntilAsync(HalfAnHourBefore);
        Assert.That(Announced.Single().Text, Does.Contain(ThatThursday));
        Assert.That(AllBriefs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Moved_to_another_day_it_is_announced_anew_on_that_day()
    {
        await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"));

        await LiveUntilAsync("2026-03-20 14:59");
        Assert.That((Announced.Count, AllBriefs.Count), Is.EqualTo((0, 0)), "what was announced is taken away");
        await LiveUntilAsync("2026-03-20 16:00");
        Assert.That(Announced.Single().Text, Does.Contain(ThatFriday));
        Assert.That(AllBriefs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Moved_in_its_own_week_the_team_is_told_and_so_is_whoever_leads_it()
    {
        await Captain.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"), ("team", "Pluto"));
        await LiveUntilAsync("2026-03-19 17:32");
        var moved = News.Single().Text;
        await Captain.RunAsync("standup cancel", ("week", 3), ("team", "Pluto"));
        await LiveUntilAsync("2026-03-19 17:34");

        Assert.Multiple(() =>
        {
            Assert.That(
                moved,
                Does.StartWith("📌 **This week's stand-up has another time:**")
                    .And.Contain(ThatFriday)
                    .And.EndsWith($"<@{Navigator.Id}> leads it."));
            Assert.That(
                News.Single().Text,
                Is.EqualTo("🌙 **There is no stand-up this week.** Check-ins go on as usual."),
                "a new message, so that people see it");
            Assert.That(
                Navigator.DirectMessages!.Messages[^1].Text,
                Is.EqualTo("🌙 There is no stand-up of *Pluto* in week 3, so there is nothing for you to lead then."));
        });
    }

    [Test]
    public async Task Whoever_moves_their_own_is_not_told_so_and_a_week_to_come_is_not_announced()
    {
        var before = Navigator.DirectMessages!.Messages.Count;

        await Navigator.RunAsync("standup move", ("week", 5), ("time", "Friday 17:00"));
        await LiveUntilAsync("2026-03-19 17:32");

        Assert.That((Navigator.DirectMessages.Messages.Count, News.Count), Is.EqualTo((before, 0)));
    }

    [Test]
    public async Task Moved_by_minutes_it_is_announced_anew_at_once()
    {
        await Navigator.RunAsync("standup move", ("week", 3), ("time", "18:15"));

        await LiveUntilAsync("2026-03-19 17:32");

        Assert.That(Announced.Single().Text, Does.Contain("<t:1773940500:F>"));
        Assert.That(AllBriefs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Cancelled_it_is_announced_no_more_until_it_is_as_usual_again()
    {
        var cancelled = await Navigator.RunAsync("standup cancel", ("week", 3));
        await LiveUntilAsync("2026-03-19 17:35");
        var meanwhile = (Announced.Count, AllBriefs.Count);

        await Navigator.PressAsync(cancelled.Message!, "As usual again");
        await LiveUntilAsync("2026-03-19 17:40");

        Assert.That(meanwhile, Is.EqualTo((0, 0)));
        Assert.That(Announced.Single().Text, Does.Contain(ThatThursday));
        Assert.That(AllBriefs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task With_another_day_for_its_team_it_is_announced_anew_on_that_day()
    {
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("day", "Friday"), ("time", "17:00"));
        await LiveUntilAsync("2026-03-20 14:59");
        var meanwhile = (Announced.Count, AllBriefs.Count);

        await LiveUntilAsync("2026-03-20 16:00");

        Assert.That(meanwhile, Is.EqualTo((0, 0)));
        Assert.That(Announced.Single().Text, Does.Contain(ThatFriday));
        Assert.That(Opening.Text, Does.Contain($"🗓️ Stand-up {ThatFriday}"));
    }

    [Test]
    public async Task Another_place_is_told_where_it_was_announced()
    {
        var announced = Announced.Single();

        await Captain.RunAsync("team edit", ("team", "Pluto"), ("place", "https://meet.example"));
        await LiveUntilAsync("2026-03-19 17:32");

        Assert.That(Announced.Single().Id, Is.EqualTo(announced.Id));
        Assert.That(Announced.Single().Text, Does.Contain("📍 <https://meet.example>"));
    }

    [Test]
    public async Task A_break_takes_an_announcement_along()
    {
        await Captain.RunAsync("schedule set", ("post", "stand-up soon"), ("hours_before", 72));
        await LiveUntilAsync("2026-03-20 12:00");
        var before = AnnouncedIn(Mars).Single().Text;

        var asked = await Captain.RunAsync("cohort break add", ("week_of", "2026-03-23"));
        await Captain.PressAsync(asked.Message!, "Yes, change it");
        await LiveUntilAsync("2026-03-20 12:10");
        var meanwhile = AnnouncedIn(Mars).Count;
        await LiveUntilAsync("2026-03-27 12:00");

        Assert.Multiple(() =>
        {
            Assert.That(before, Does.Contain("<t:1774256400:F>"));
            Assert.That(meanwhile, Is.Zero);
            Assert.That(AnnouncedIn(Mars).Single().Text, Does.Contain("<t:1774857600:F>"));
        });
    }

    private SandboxChannel Mars => Server.Channels.Single(channel => channel.Name == "team-mars");

    private SandboxMessage Opening =>
        TeamChannel.Messages.Single(message => message.Text.Contains("Week 3 of 8", StringComparison.Ordinal));

    private IReadOnlyList<SandboxMessage> Announced => AnnouncedIn(TeamChannel);

    private static IReadOnlyList<SandboxMessage> AnnouncedIn(SandboxChannel channel) =>
        [.. channel.Messages.Where(message => message.Text.Contains("Stand-up soon", StringComparison.Ordinal))];

    private IReadOnlyList<SandboxMessage> News =>
        [
            .. TeamChannel.Messages.Where(message =>
                message.Text.Contains("another time", StringComparison.Ordinal)
                || message.Text.Contains("no stand-up this week", StringComparison.Ordinal)),
        ];

    private IReadOnlyList<SandboxMessage> AllBriefs => [.. new[] { Navigator, Linus }.SelectMany(Briefs)];
}
