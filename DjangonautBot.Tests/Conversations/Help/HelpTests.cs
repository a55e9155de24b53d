using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Help;

/// <summary>/help lists the commands that the reader can use in this place.</summary>
internal sealed class HelpTests : Conversation
{
    [Test]
    public async Task A_Djangonaut_sees_what_the_crew_can_do()
    {
        await SetUpCohortAsync();

        var help = await Ada.RunAsync("help");

        Assert.That(help.Ephemeral, Is.True);
        Assert.That(
            help.Text.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)),
            Is.EqualTo(["### 👩‍🚀 For the crew", "### 🌍 For everybody"]));
        Assert.That(help.Text, Does.Contain("### 👩‍🚀 For the crew\n`/checkin`"));
        Assert.That(help.Text, Does.Contain("`/checkin` Tell your team how your week went").And.Not.Contain("/cohort status"));
    }

    [Test]
    public async Task One_s_own_week_and_team_come_first()
    {
        await SetUpCohortAsync();

        Assert.That((await Ada.RunAsync("help")).Text, Does.StartWith("🪐 Week 3 of 8 with **Pluto**. `/week` says"));
    }

    [Test]
    public async Task Each_command_has_its_place()
    {
        await SetUpCohortAsync();

        Assert.That(DjangonautBot.Features.Help.HelpOrder.Names, Is.EquivalentTo(World.CommandNames));
    }

    [Test]
    public async Task A_Captain_sees_everything()
    {
        await SetUpCohortAsync();

        var (pages, _) = await ReadAllAsync(Captain);

        var text = string.Join('\n', pages);
        Assert.That(text, Does.Contain("🛰️ For Captains").And.Contain("`/schedule show`").And.Contain("`/checkin`"));
        Assert.That(
            World.CommandNames.Where(name =>
                !text.Contains($"`/{name}`", StringComparison.Ordinal) && !text.Contains($"*{name}*", StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    public async Task What_does_not_fit_is_a_page_further_and_one_comes_back()
    {
        await SetUpCohortAsync();
        var (pages, last) = await ReadAllAsync(Captain);

        var back = await Captain.PressAsync(last, "◀ Back");

        Assert.That(pages, Has.Count.EqualTo(2));
        Assert.That(pages[1], Does.StartWith("-# More of what you can do here · page 2 of 2\n### 🛰️ For Captains"));
        Assert.That(back.Text, Is.EqualTo(pages[0]));
    }

    [Test]
    public async Task Another_page_shows_what_the_reader_can_do_by_then()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);
        var help = await Bilal.RunAsync("help");
        await Bot.Database.WriteAsync(transaction => transaction.Execute("delete from crew_role where role = 'captain'"), Cancellation);

        var more = await Bilal.PressAsync(help.Message!, "More ▶");

        Assert.That(more.Text, Does.Contain("### 👩‍🚀 For the crew").And.Not.Contain("For Captains"));
        Assert.That(more.Message!.Buttons, Is.Empty);
    }

    [Test]
    public async Task Somebody_out_of_the_crew_by_then_learns_who_can_add_them()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);
        var help = await Bilal.RunAsync("help");
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute(
                "delete from crew_role where crew_id = (select crew_id from crew where display_name = 'Bilal')"),
            Cancellation);

        Assert.That((await Bilal.PressAsync(help.Message!, "More ▶")).Text, Does.StartWith("👋 You are not in the crew of this cohort."));
    }

    [Test]
    public async Task Whom_to_write_to_and_what_the_bot_sees_is_told_to_everybody()
    {
        var stranger = Server.AddPerson("Stranger");
        var before = await stranger.RunAsync("help");
        await SetUpCohortAsync();

        string[] told =
        [
            before.Text,
            (await stranger.RunAsync("help")).Text,
            (await Ada.RunAsync("help")).Text,
            (await Captain.RunAsync("help")).Text,
        ];

        Assert.That(told, Is.All.Contain("please write to the program's organisers: CoC@djangonaut.space. I collect no reports."));
        Assert.That(told, Is.All.Contain("🔭 I cannot read messages here."));
    }

    [Test]
    public async Task Somebody_outside_the_crew_learns_who_can_add_them()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);

        var help = await Server.AddPerson("Stranger").RunAsync("help");

        Assert.That(help.Text, Does.StartWith($"👋 You are not in the crew of this cohort. A Captain can do that: <@{Bilal.Id}>."));
    }

    [Test]
    public async Task Without_a_cohort_it_says_how_to_begin()
    {
        Assert.That(
            (await Captain.RunAsync("help")).Text,
            Does.StartWith("🚀 **There is no cohort here yet.** These are the steps to lift-off:"));
        Assert.That(
            (await Ada.RunAsync("help")).Text,
            Does.StartWith("🌱 There is no cohort in this server yet. Somebody with *Manage Server*"));
    }

    private static async Task<(IReadOnlyList<string> Pages, SandboxMessage Last)> ReadAllAsync(Person person)
    {
        var message = (await person.RunAsync("help")).Message!;
        var pages = new List<string> { message.Text };
        while (message.Buttons.Any(button => button.Label == "More ▶"))
        {
            message = (await person.PressAsync(message, "More ▶")).Message!;
            pages.Add(message.Text);
        }

        return (pages, message);
    }
}
