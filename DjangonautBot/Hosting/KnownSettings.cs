using Microsoft.Extensions.Configuration;

namespace DjangonautBot.Hosting;

/// <summary>
/// Refuses settings that nothing reads: one that is mistyped would otherwise do nothing, without a word. Settings of the log are
/// known to <see cref="LogSettings"/>.
/// </summary>
internal static class KnownSettings
{
    private const string Log = "Serilog";

    private static readonly string[] Keys =
    [
        "Discord:Token", "Discord:ApiBaseUrl", "Discord:Shards", "Storage:DatabasePath", "Http:Host", "Http:Port", "Program:ClockUrl",
        .. CalendarSettings.Keys, .. BackupSettings.Keys, .. TelemetrySettings.Keys,
    ];

    private static readonly string[] Sections = [.. Keys.Select(SectionOf).Append(Log).Distinct()];

    /// <summary>Notes each setting that nothing reads, with the one that was most likely meant.</summary>
    /// <param name="mistakes">Takes one line for each.</param>
    public static void RefuseOthers(IConfiguration configuration, List<string> mistakes)
    {
        foreach (var (key, value) in configuration.AsEnumerable())
        {
            if (value is not null && IsOurs(key) && !Keys.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                var meant = Spelling.FindSimilar(key, Keys) is { } similar ? $" Did you mean {Settings.Name(similar)}?" : "";
                mistakes.Add($"{Settings.Name(key)}: nothing reads this setting.{meant}");
            }
        }
    }

    // The environment has many variables of other programs. Ours have a section, or one that is mistyped.
    private static bool IsOurs(string key) =>
        key.Contains(':', StringComparison.Ordinal)
        && !SectionOf(key).Equals(Log, StringComparison.OrdinalIgnoreCase)
        && Spelling.FindSimilar(SectionOf(key), Sections) is not null;

    private static string SectionOf(string key) => key.Split(':')[0];
}
