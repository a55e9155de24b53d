using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace DjangonautBot.Hosting;

/// <summary>Settings of backups.</summary>
/// <param name="Folder">Folder of the nightly backups; null if there are none.</param>
/// <param name="KeepDays">Days after which a backup is deleted.</param>
internal sealed record BackupSettings(string? Folder, int KeepDays)
{
    public const int FewestDays = 1;
    public const int MostDays = 365;

    private const string FolderKey = "Backup:Folder";
    private const string KeepDaysKey = "Backup:KeepDays";

    /// <summary>No nightly backups, and the usual time for which others are kept.</summary>
    public static BackupSettings Default { get; } = new(Folder: null, KeepDays: 14);

    /// <summary>Keys of the settings.</summary>
    public static IReadOnlyList<string> Keys { get; } = [FolderKey, KeepDaysKey];

    /// <summary>Reads and validates the settings.</summary>
    /// <param name="mistakes">Takes one line for each invalid setting.</param>
    public static BackupSettings Read(IConfiguration configuration, List<string> mistakes)
    {
        var folder = configuration[FolderKey]?.Trim();
        if (File.Exists(folder))
        {
            mistakes.Add($"{Settings.Name(FolderKey)}: \"{folder}\" is a file. Give a folder, which is made if need be.");
        }

        return new BackupSettings(string.IsNullOrEmpty(folder) ? null : folder, ReadKeepDays(configuration, mistakes));
    }

    private static int ReadKeepDays(IConfiguration configuration, List<string> mistakes)
    {
        var text = configuration[KeepDaysKey];
        if (text is null)
        {
            return Default.KeepDays;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= FewestDays and <= MostDays)
        {
            return days;
        }

        mistakes.Add($"{Settings.Name(KeepDaysKey)}: \"{text}\" is not a number of days from {FewestDays} to {MostDays}.");
        return Default.KeepDays;
    }
}
