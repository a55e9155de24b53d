using DjangonautBot.Hosting.Doctor;
using DjangonautBot.Hosting.Doctor.Checks;
using DjangonautBot.Hosting.Doctor.Output;
using DjangonautBot.Sandbox;
using Microsoft.Extensions.Configuration;

namespace DjangonautBot.Tests.Hosting.Doctor;

/// <summary>What <c>doctor</c> said, line by line as a pipe receives it, and its exit code.</summary>
internal sealed record DoctorVisit(int ExitCode, IReadOnlyList<string> Lines)
{
    private const int Label = 10;

    /// <summary>The lines of a check, without its verdict and name.</summary>
    public IEnumerable<string> About(string check) =>
        ResultsOf(check).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);

    /// <summary>The verdicts of a check.</summary>
    public IEnumerable<string> VerdictsOf(string check) => ResultsOf(check).Select(line => line[..Label].TrimEnd());

    public static async Task<DoctorVisit> PayAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var output = new StringWriter();
        var exitCode = await DoctorCommand.RunAsync(surroundings, new PlainOutput(output), cancellationToken);
        return new DoctorVisit(exitCode, $"{output}".Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A machine on which all is well, and the bot of a sandbox. Neither a full disk nor the years count.</summary>
    public static Surroundings SurroundingsOf(SandboxHost sandbox, string databasePath, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddInMemoryCollection(
            [
                new("Discord:Token", sandbox.World.Token),
                new("Discord:ApiBaseUrl", $"{sandbox.ApiBaseUrl}"),
                new("Storage:DatabasePath", databasePath),
            ])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
            .Build();
        return new Surroundings
        {
            LoadSettings = () => configuration,
            ZoneVersion = $"{TimeProvider.System.GetUtcNow().Year}a",
            FindRoom = _ => new DiskRoom(10L << 30, 20L << 30),
        };
    }

    private IEnumerable<string> ResultsOf(string check) =>
        Lines.Where(line => line.Length > Label && line[Label..].StartsWith($"  {check}: ", StringComparison.Ordinal));
}
