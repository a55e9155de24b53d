using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Captains;

/// <summary>A Captain copies a kind word for somebody in the overview.</summary>
internal sealed class CareTests : CaptainsConversation
{
    private const string NotInTheList = "🌱 This person is not in that list any more:";

    [Test]
    public async Task A_kind_word_for_somebody_silent_comes_privately_and_can_be_copied()
    {
        var shown = (await Captain.RunAsync("overview")).Message!;

        var word = await Captain.PressAsync(shown, ButtonFor(shown, Ada));

        Assert.That(word.Ephemeral, Is.True);
        Assert.That(word.Text, Does.StartWith($"💛 For <@{Ada.Id}>:\n```\nHi! I was thinking of you. How are you?").And.Contain("\n```\n"));
        Assert.That(word.Message!.PingedUsers, Is.Empty);
    }

    [Test]
    public async Task Whoever_had_too_much_gets_another_one()
    {
        await SayTooMuchTwiceAsync();
        var shown = (await Captain.RunAsync("overview")).Message!;

        var word = await Captain.PressAsync(shown, ButtonFor(shown, Ada));

        Assert.That(word.Text, Does.StartWith($"💛 For <@{Ada.Id}>:\n```\nHi! You said that two of your weeks were too much."));
    }

    [Test]
    public async Task Whoever_has_written_meanwhile_is_not_in_the_list_any_more()
    {
        var shown = (await Captain.RunAsync("overview")).Message!;
        await CheckInAsync(Ada, "Back again");

        Assert.That((await Captain.PressAsync(shown, ButtonFor(shown, Ada))).Text, Does.StartWith(NotInTheList));
    }

    [Test]
    public async Task Only_those_of_ones_own_teams_are_told_of()
    {
        var shown = (await CaptainOfMars.RunAsync("overview")).Message!;
        var button = ButtonFor(shown, Chidi);

        var before = await CaptainOfMars.PressAsync(shown, button);
        await WriteAsync("update crew_role set team_id = (select team_id from team where name = 'Pluto') where role = 'captain'");
        var after = await CaptainOfMars.PressAsync(shown, button);

        Assert.That(before.Text, Does.StartWith($"💛 For <@{Chidi.Id}>"));
        Assert.That(after.Text, Does.StartWith(NotInTheList).And.Not.Contain($"{Chidi.Id}"));
    }

    [Test]
    public async Task Who_is_no_Captain_any_more_is_told_of_nobody()
    {
        var shown = (await CaptainOfMars.RunAsync("overview")).Message!;
        await WriteAsync("update crew_role set role = 'navigator' where role = 'captain'");

        Assert.That((await CaptainOfMars.PressAsync(shown, ButtonFor(shown, Chidi))).Text, Does.StartWith("🧭 This is for Captains"));
    }

    [Test]
    public async Task Beyond_six_people_a_text_has_the_message_to_copy()
    {
        for (var person = 0; person < 5; person++)
        {
            await WriteAsync($"insert into crew (cohort_id, user_id, display_name, joined_at) values (1, {9000 + person}, 'P{person}', 0)");
        }

        await WriteAsync(
            "insert into crew_role (crew_id, role, team_id, given_at) "
                + "select crew_id, 'djangonaut', 1, 0 from crew where user_id between 9000 and 9004");

        var shown = (await Captain.RunAsync("overview")).Message!;

        Assert.That(shown.Sections, Has.Count.EqualTo(6));
        Assert.That(shown.Text, Does.Contain("<@9003>, <@9004>\nSomething to copy:\n```\nHi! I was thinking of you."));
    }

    private async Task SayTooMuchTwiceAsync()
    {
        await Ada.PressAsync((await Ada.RunAsync("quiet", ("week", 2))).Message!, "🔥 too much");
        await Ada.PressAsync((await CheckInAsync(Ada, "A lot")).Message!, "🔥 too much");
    }

    private static string ButtonFor(SandboxMessage shown, Person person) =>
        shown.Sections.Single(section => section.Text == $"<@{person.Id}>").Button!.CustomId!;
}
