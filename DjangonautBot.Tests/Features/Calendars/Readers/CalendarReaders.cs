using System.Diagnostics;
using DjangonautBot.Tests.Repository;

namespace DjangonautBot.Tests.Features.Calendars.Readers;

/// <summary>Two readers of iCalendar files that others wrote: npm's ical.js and node-ical.</summary>
internal static class CalendarReaders
{
    public const string IcalJs = "ical.js";
    public const string NodeIcal = "node-ical";

    /// <summary>Reads a file; ignores the test where the readers are not installed.</summary>
    public static async Task<ILookup<string, ReadEvent>> ReadAsync(byte[] file, CancellationToken cancellationToken)
    {
        var script = Path.Combine(TestContext.CurrentContext.TestDirectory, "readers.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, Find()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = node.StandardError.ReadToEndAsync(cancellationToken);
        await node.StandardInput.BaseStream.WriteAsync(file, cancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        Assert.That(await error, Is.Empty);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToLookup(fields => fields[0], ReadEvent.Of);
    }

    private static string Find()
    {
        var folder = RepositoryRoot.Find() is { } root ? Path.Combine(root.FullName, "artifacts", "calendar-readers") : "";
        if (!Directory.Exists(Path.Combine(folder, "node_modules", NodeIcal)))
        {
            Assert.Ignore(
                "ical.js and node-ical are not in artifacts/calendar-readers. CONTRIBUTING.md has the commands that install them; they "
                    + "need Node.js.");
        }

        return folder;
    }
}

/// <summary>An event as a reader found it.</summary>
/// <param name="Start">An instant in UTC, such as <c>2026-03-19T17:00:00.000Z</c>, or a day.</param>
internal sealed record ReadEvent(string Uid, string Start, string End, string Sequence, string Status, string Title, string Place)
{
    /// <param name="fields">As the script prints them.</param>
    public static ReadEvent Of(string[] fields) =>
        fields is [_, var uid, var start, var end, var sequence, var status, var title, var place]
            ? new(uid, start, end, sequence, status, title, place)
            : throw new ArgumentException(string.Join('|', fields), nameof(fields));
}
