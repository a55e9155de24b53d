using System.Diagnostics;
using DjangonautBot.Tests.Repository;

namespace DjangonautBot.Tests.Conversations.DiscordJs;

/// <summary>The builders of discord.js, the most used library for Discord, as a second judge of messages and forms.</summary>
internal static class DiscordJsBuilders
{
    /// <summary>Folder of discord.js; ignores the test where it is not installed.</summary>
    public static string Find()
    {
        var folder = RepositoryRoot.Find() is { } root ? Path.Combine(root.FullName, "artifacts", "discord.js") : "";
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "discord.js")))
        {
            Assert.Ignore(
                "discord.js is not in artifacts/discord.js. CONTRIBUTING.md has the commands that install it; they need Node.js.");
        }

        return folder;
    }

    /// <param name="bodies">Messages, or forms, as JSON of one line each.</param>
    /// <returns>A line for each that is refused.</returns>
    public static async Task<string> CheckAsync(string folder, IEnumerable<string> bodies, CancellationToken cancellationToken)
    {
        var script = Path.Combine(TestContext.CurrentContext.TestDirectory, "builders.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(cancellationToken), node.StandardError.ReadToEndAsync(cancellationToken));
        foreach (var body in bodies)
        {
            await node.StandardInput.WriteLineAsync(body.AsMemory(), cancellationToken);
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        return await output + await error;
    }
}
