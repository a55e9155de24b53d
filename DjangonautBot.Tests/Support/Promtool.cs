using System.Diagnostics;

namespace DjangonautBot.Tests.Support;

/// <summary>Prometheus' own judge of metrics and alert rules.</summary>
internal static class Promtool
{
    /// <summary>Runs it, and ignores the test where it is not installed.</summary>
    /// <param name="input">Text for its standard input.</param>
    /// <returns>Its exit code, and all that it said.</returns>
    public static async Task<(int ExitCode, string Said)> RunAsync(
        string folder, string input, CancellationToken cancellationToken, params string[] arguments)
    {
        if (!IsInstalled())
        {
            Assert.Ignore("There is no promtool in the PATH. Debian has it in its package prometheus.");
        }

        using var promtool = Process.Start(new ProcessStartInfo("promtool", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (
            promtool.StandardOutput.ReadToEndAsync(cancellationToken), promtool.StandardError.ReadToEndAsync(cancellationToken));
        await promtool.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        promtool.StandardInput.Close();
        await promtool.WaitForExitAsync(cancellationToken);
        return (promtool.ExitCode, await output + await error);
    }

    private static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "promtool")));
}
