using System.Text.Json;
using DjangonautBot.Hosting.Doctor;
using DjangonautBot.Hosting.Doctor.Output;
using Spectre.Console;

namespace DjangonautBot.Tests.Hosting.Doctor;

/// <summary>The forms in which the doctor shows what it found.</summary>
internal sealed class DoctorOutputTests : DoctorFixture
{
    [Test]
    public async Task Json_is_one_object_with_the_documented_fields()
    {
        World.AddServer("A \e[31mred\e[0m place");
        await using var output = new StringWriter();

        var exitCode = await DoctorCommand.RunAsync(Surroundings(), new JsonOutput(output), Cancellation);

        var diagnosis = JsonElement.Parse($"{output}");
        var database = diagnosis.GetProperty("results").EnumerateArray().Single(result => $"{result.GetProperty("name")}" == "database");
        Assert.Multiple(() =>
        {
            Assert.That(
                diagnosis.EnumerateObject().Select(field => field.Name),
                Is.EqualTo(["version", "verdict", "exit_code", "results", "not_looked_at"]));
            Assert.That(
                database.EnumerateObject().Select(field => field.Name),
                Is.EqualTo(["name", "verdict", "words", "what_to_do", "server", "figures"]));
            Assert.That(
                database.GetProperty("figures").GetProperty("size_bytes").GetInt64(), Is.EqualTo(new FileInfo(DatabasePath).Length));
            Assert.That(diagnosis.GetProperty("exit_code").GetInt32(), Is.EqualTo(exitCode));
            Assert.That($"{diagnosis.GetProperty("verdict")}", Is.EqualTo("look"));
            Assert.That($"{output}", Does.Not.Contain("\e").And.Not.Contain("u001B").IgnoreCase);
        });
    }

    [Test]
    public async Task A_terminal_has_colours_and_shows_names_as_they_are()
    {
        World.AddServer("[red]Brackets[/]");
        await using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(output),
        });

        await DoctorCommand.RunAsync(Surroundings(), new TerminalOutput(console), Cancellation);

        Assert.That($"{output}", Does.Contain("\e[").And.Contain("[red]Brackets[/]: all permissions").And.Contain("→ Start the bot"));
    }
}
