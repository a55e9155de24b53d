using DjangonautBot.Features.Cohorts.ZoneRules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>The machine and its settings as the doctor finds them; a test replaces them.</summary>
internal sealed record Surroundings
{
    /// <summary>Loads the settings. Throws as <see cref="BotConfiguration.Load"/> does.</summary>
    public Func<IConfiguration> LoadSettings { get; init; } = BotConfiguration.Load;

    /// <summary>Replaces services of the bot, which is put together and not started.</summary>
    public Action<IServiceCollection> Configure { get; init; } = _ => { };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Time limit of one attempt at a request to Discord.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Version of the time zone data: <c>2026f</c>.</summary>
    public string ZoneVersion { get; init; } = ZoneRulesStore.Version;

    /// <summary>Finds the room that is left where a folder is.</summary>
    public Func<string, DiskRoom> FindRoom { get; init; } = DiskRoom.Find;
}

/// <summary>Room on a disk, in bytes.</summary>
/// <param name="Available">Part of it that this user may still fill.</param>
internal sealed record DiskRoom(long Available, long Total)
{
    // Any path names its disk, but on Windows, where its root does.
    public static DiskRoom Find(string folder)
    {
        var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder);
        return new DiskRoom(drive.AvailableFreeSpace, drive.TotalSize);
    }
}
