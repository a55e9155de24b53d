using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>Names that turn text around, that nobody can see, or that two share.</summary>
internal sealed class NameTests : Conversation
{
    private const string Turning = "\u202E";

    [Test]
    public async Task No_name_turns_other_text_around()
    {
        Ada.Nick = $"Ada{Turning}";
        Navigator.Nick = $"{Turning}Grace";
        await SetUpCohortAsync();
        await using (var connection = new SqliteConnection($"Data Source={DatabasePath}"))
        {
            // As an earlier version kept them.
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "update team set name = 'Plu' || char(0x202E) || 'to'; update cohort set name = 'Session' || char(0x202E) || ' 6'; "
                    + "update crew set display_name = display_name || char(0x202E)";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "Why?"), (Labels.Win, "It builds"));
        await WaitForCardAsync("Read the guide");
        await Ada.RunAsync("ask", ("question", "Who knows?"));
        foreach (var command in new[] { "week", "questions", "summary", "standup brief", "rotation show", "help" })
        {
            await Navigator.RunAsync(command);
        }

        string[] ofCaptains =
            ["overview", "cohort status", "cohort report", "cohort history", "team list", "crew list", "oneonone list", "schedule show"];
        foreach (var command in ofCaptains)
        {
            await Captain.RunAsync(command);
        }

        await Captain.RunAsync("standup attendance", ("week", 2));
        await Captain.RunAsync("crew remove", ("member", Bilal));
        await Captain.RunAsync("team remove", ("team", "Pluto"));

        Assert.That(
            World.Requests.Where(request => request.Json?.Contains(Turning, StringComparison.Ordinal) == true
                || request.Json?.Contains("\\u202E", StringComparison.OrdinalIgnoreCase) == true).Select(request => request.Json),
            Is.Empty);
    }

    [TestCase("\u3164")]
    [TestCase("\u2800")]
    [TestCase("\u200B\u200B")]
    public async Task A_name_that_nobody_can_see_is_declined(string name)
    {
        await SetUpCohortAsync();

        var team = await Captain.RunAsync("team edit", ("team", "Pluto"), ("name", name));
        var cohort = await Captain.RunAsync("cohort edit", ("name", name));
        var question = await Ada.RunAsync("ask", ("question", name));
        var win = await Ada.RunAsync("win", ("text", name));

        Assert.Multiple(() =>
        {
            Assert.That(team.Text, Does.StartWith("🌱 A team needs a name that people can see."));
            Assert.That(cohort.Text, Does.StartWith("🏷️ A cohort needs a name that people can read."));
            Assert.That(question.Text, Does.StartWith("🌱 There was nothing in it yet."));
            Assert.That(win.Text, Does.Not.Contain("preview").And.StartWith("🌱"));
        });
    }

    [Test]
    public async Task A_person_whose_nickname_nobody_can_see_goes_by_another_name()
    {
        Ada.Nick = "\u3164";
        await SetUpCohortAsync();

        await CheckInAsync(Ada, "Read the guide");

        Assert.That((await WaitForCardAsync("Read the guide")).Text, Does.StartWith("### Ada · week 3"));
    }

    [Test]
    public async Task One_name_in_two_ways_of_writing_is_one_team()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("name", "Plúto"));

        var another = await Captain.RunAsync(
            "team create", ("name", "Plu\u0301to"), ("channel", Server.AddChannel("other")), ("day", "Friday"), ("time", "18:00"));
        var shown = await Ada.RunAsync("week", ("team", "PLUTO"));

        Assert.That(another.Text, Does.StartWith("🌱 This cohort has a team called “Plu\u0301to” already."));
        Assert.That(shown.Text, Does.Contain("**Plúto**"));
    }

    [Test]
    public async Task Two_people_of_one_name_are_told_apart_in_a_menu()
    {
        Bilal.Nick = "ada";
        await SetUpCohortAsync();

        var list = await Captain.RunAsync("oneonone list");

        Assert.That(
            list.Message!.Menus[0].Options.Select(option => option.Label),
            Is.EquivalentTo([$"Ada (…{Ada.Id.ToString()[^4..]})", $"ada (…{Bilal.Id.ToString()[^4..]})"]));
    }
}
