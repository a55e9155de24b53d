using DjangonautBot.Hosting;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Conversations.Me;

/// <summary>The operator deletes the data of somebody who cannot reach the bot.</summary>
internal sealed class ForgetTests : Conversation
{
    private const string Secret = "Xylophone";

    [Test]
    public async Task What_somebody_wrote_goes_from_the_database_and_with_the_next_start_from_Discord()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} and more");
        await WaitForCardAsync(Secret);
        Server.RemovePerson(Ada);
        await Bot.DisposeAsync();

        var (exitCode, said) = await ForgetAsync($"{Ada.Id}");
        var kept = RawDatabase.Find(DatabasePath, Secret, $"{Ada.Id}");
        await StartBotAsync();
        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Success));
            Assert.That(
                said,
                Does.StartWith(
                    $"All that was stored about user {Ada.Id} is deleted:\n- Session 6, server {Server.Id}: their id in the history of the "
                        + "cohort (1), their place in the crew and their settings, check-ins (1)\n"));
            Assert.That(said, Does.Contain("backups"));
            Assert.That(kept, Is.Empty);
        });
    }

    [Test]
    public async Task It_works_in_the_cohorts_of_all_servers()
    {
        await SetUpCohortAsync();
        var elsewhere = World.AddServer("Elsewhere");
        var channel = elsewhere.AddChannel("team-ceres");
        const ulong ManageServer = 1UL << 5;
        var captain = elsewhere.AddPerson("Lena", elsewhere.AddRole("Captain", ManageServer));
        await captain.RunAsync("cohort create", ("name", "Session 9"), ("starts_on", StartsOn), ("time_zone", "Europe/Amsterdam"));
        await captain.RunAsync("team create", ("name", "Ceres"), ("channel", channel), ("day", "Thursday"), ("time", "18:00"));
        var picker = await captain.RunAsync("crew add", ("role", "Navigator"));
        await captain.ChooseAsync(picker.Message!, "Pick people", elsewhere.AddPerson(Ada));
        await Bot.DisposeAsync();

        var (_, said) = await ForgetAsync($"{Ada.Id}");
        var (_, again) = await ForgetAsync($"{Ada.Id}");
        await StartBotAsync();

        Assert.Multiple(() =>
        {
            Assert.That(said, Does.Contain("- Session 6, server").And.Contain("- Session 9, server"));
            Assert.That(again, Is.EqualTo($"Nothing is stored about user {Ada.Id}, in any server."));
        });
    }

    [Test]
    public async Task While_a_bot_runs_it_says_so_in_one_line_and_deletes_nothing()
    {
        await SetUpCohortAsync();

        var (exitCode, said) = await ForgetAsync($"{Ada.Id}");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.InUse));
            Assert.That(said, Does.StartWith("A bot works with this database: process ").And.Not.Contain("\n"));
            Assert.That(RawDatabase.Find(DatabasePath, $"{Ada.Id}"), Is.Not.Null);
        });
        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [TestCase]
    [TestCase("Ada")]
    [TestCase("-5")]
    [TestCase("1", "2")]
    public async Task What_is_no_user_id_is_one_line_with_code_two(params string[] typed)
    {
        var (exitCode, said) = await ForgetAsync(typed);

        Assert.That(exitCode, Is.EqualTo(ExitCode.Settings));
        Assert.That(said, Does.StartWith("forget: give one Discord user id").And.Not.Contain("\n"));
    }

    [Test]
    public async Task Where_there_is_no_database_none_is_made()
    {
        var path = DatabasePath + ".not";

        var (exitCode, said) = await ForgetInAsync(path, "123456789012345678");

        Assert.That(exitCode, Is.EqualTo(ExitCode.Storage));
        Assert.That(said, Does.StartWith("Storage__DatabasePath: there is no database at ").And.Not.Contain("\n"));
        Assert.That(File.Exists(path), Is.False);
    }

    private Task<(ExitCode ExitCode, string Said)> ForgetAsync(params string[] typed) => ForgetInAsync(DatabasePath, typed);

    private async Task<(ExitCode ExitCode, string Said)> ForgetInAsync(string path, params string[] typed)
    {
        using var output = new StringWriter();
        var exitCode = await ForgetCommand.RunAsync(
            RunningBot.SettingsFor(Sandbox, path),
            typed,
            services => services.AddLogging().AddSingleton(new DjangonautBot.Scheduling.ProgramClock(World.Clock)),
            output,
            Cancellation);
        return (exitCode, output.ToString().TrimEnd());
    }
}
