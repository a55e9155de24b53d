using Dapper;
using DjangonautBot.Features.Standups;
using DjangonautBot.Sandbox;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Conversations.Standups.Rotation;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>After a stand-up, its facilitator is asked for a debrief.</summary>
internal sealed class DebriefTests : RotationConversation
{
    private static readonly DateTimeOffset End = new(2026, 3, 19, 17, 45, 0, TimeSpan.Zero);

    private Person _facilitator = null!;

    [SetUp]
    public void FindWhoLeads()
    {
        var leads = Bot.Get<IRotation>().FindFacilitator(new TeamId(1), 3)!.UserId;
        _facilitator = new[] { Navigator, Linus }.Single(person => person.Id == leads.Value);
    }

    [Test]
    public async Task Whoever_led_it_is_asked_when_it_has_ended()
    {
        var asked = await AskDirectlyAsync();

        Assert.That(
            asked.Text,
            Does.StartWith(
                "🛰️ **How was it?** The stand-up of *Pluto* in week 3, <t:1773939600:F> (<t:1773939600:R>). Thank you for "
                    + "leading it! 💜"));
        Assert.That(
            asked.Buttons.Select(button => button.Label),
            Is.EqualTo(["Everybody came", "Who came?", "It did not take place", "Leave a note"]));
        Assert.That(asked.Buttons[^1].CustomId, Is.EqualTo("handover.open:1:1:3"));
    }

    [Test]
    public async Task One_tap_is_enough()
    {
        var noted = await _facilitator.PressAsync(await AskDirectlyAsync(), "Everybody came");

        Assert.That(noted.Text, Is.EqualTo("🌱 Noted for the stand-up of *Pluto* in week 3: 3 people came. Thank you!"));
        Assert.That(noted.Ephemeral, Is.True);
    }

    // Discord's own picker offers nobody but the two who talk there.
    [Test]
    public async Task In_a_direct_message_the_teams_people_can_be_picked()
    {
        var who = await _facilitator.PressAsync(await AskDirectlyAsync(), "Who came?");
        var offered = who.Message!.Menus.Single().Options.Select(option => option.Label).ToList();

        var noted = await _facilitator.ChooseAsync(who.Message!, "Pick who came", "Ada", _facilitator.Name);

        Assert.That(offered, Is.EquivalentTo(["Ada", "Bilal", "Grace", "Linus"]));
        Assert.That(noted.Text, Does.Contain("in week 3: 2 people came."));
        var again = await _facilitator.PressAsync(noted.Message!, "Change it");
        Assert.That(
            again.Message!.Menus.Single().Options.Where(option => option.Default).Select(option => option.Label),
            Is.EquivalentTo(["Ada", _facilitator.Name]));
    }

    [Test]
    public async Task Where_direct_messages_are_closed_one_line_is_in_the_Navigators_channel()
    {
        _facilitator.DirectMessagesClosed = true;
        World.Clock.MoveTo(End);

        var line = await WaitForPostAsync(NavigatorsChannel, "How was it?");
        var opened = await _facilitator.PressAsync(line, "Open");

        Assert.That(line.Text, Is.EqualTo("🛰️ How was it? The stand-up of *Pluto* in week 3, <t:1773939600:F> (<t:1773939600:R>)."));
        Assert.That(opened.Text, Does.StartWith("🛰️ **How was it?**"));
        Assert.That(opened.Ephemeral, Is.True);
        Assert.That(TeamChannel.Messages.Where(message => message.Text.Contains("How was it", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task The_line_opens_for_no_Navigator_of_another_team()
    {
        _facilitator.DirectMessagesClosed = true;
        World.Clock.MoveTo(End);

        var declined = await Margaret.PressAsync(await WaitForPostAsync(NavigatorsChannel, "How was it?"), "Open");

        Assert.That(declined.Text, Does.StartWith("🧭 *Pluto* is led by other Navigators."));
    }

    [Test]
    public async Task Where_it_was_noted_already_nobody_is_asked()
    {
        World.Clock.MoveTo(End.AddMinutes(-5));
        var early = await _facilitator.RunAsync("standup attendance", ("week", 3), ("team", "Pluto"));
        await _facilitator.PressAsync(early.Message!, "Everybody came");

        World.Clock.MoveTo(End);

        Assert.That(await StateOfDebriefAsync(), Is.EqualTo("skipped noted already"));
    }

    [Test]
    public async Task It_can_be_turned_off()
    {
        await Captain.RunAsync("schedule off", ("post", "how it was"));

        Assert.That(
            Bot.Database.Read(connection =>
                connection.QuerySingle<int>("select count(*) from delivery where kind = 'debrief' and subject_id = 1")),
            Is.Zero);
        Assert.That(
            (await Captain.RunAsync("schedule show")).Text,
            Does.Contain("How it was · who came, and a note for the next one").And.Contain("When each stand-up has ended"));
    }

    [Test]
    public async Task It_has_no_time_of_its_own()
    {
        var declined = await Captain.RunAsync("schedule set", ("post", "how it was"), ("time", "20:00"));

        Assert.That(
            declined.Text,
            Does.StartWith("🌱 *How it was* is asked when the stand-up has ended, so there is no time to set. Nothing was changed."));
    }

    private async Task<SandboxMessage> AskDirectlyAsync()
    {
        World.Clock.MoveTo(End);
        await World.WaitUntilAsync(() => _facilitator.DirectMessages?.Messages.Any(IsDebrief) == true, Cancellation);
        return _facilitator.DirectMessages!.Messages.Single(IsDebrief);

        static bool IsDebrief(SandboxMessage message) => message.Text.Contains("How was it?", StringComparison.Ordinal);
    }

    private async Task<string> StateOfDebriefAsync()
    {
        const string sql =
            "select state || ' ' || coalesce(reason, '') from delivery where kind = 'debrief' and subject_id = 1 and week = 3";
        string Read() => Bot.Database.Read(connection => connection.QuerySingle<string>(sql));
        await WaitForBotAsync(() => !Read().StartsWith("waiting", StringComparison.Ordinal));
        return Read();
    }
}
