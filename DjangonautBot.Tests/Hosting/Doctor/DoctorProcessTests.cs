using System.Text.Json;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting.Doctor;

/// <summary>The doctor as people start it.</summary>
[Category(TestCategory.Process)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.MillisecondsForProcesses)]
internal sealed class DoctorProcessTests
{
    [Test]
    public async Task Its_output_is_json_alone_and_its_exit_code_the_verdict(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-process-");
        await using var doctor = BotProcess.Start(folder, new Dictionary<string, string>(), "doctor", "--json");

        await doctor.WaitForExitAsync(cancellationToken);

        var diagnosis = JsonElement.Parse(doctor.Output);
        folder.Delete(recursive: true);
        Assert.Multiple(() =>
        {
            Assert.That(doctor.ExitCode, Is.EqualTo(2));
            Assert.That($"{diagnosis.GetProperty("verdict")}", Is.EqualTo("cannot_run"), "there is no token");
            Assert.That(doctor.Output, Does.Not.Contain("\e"));
        });
    }
}
