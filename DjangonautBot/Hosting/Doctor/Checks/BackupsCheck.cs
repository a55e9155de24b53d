using DjangonautBot.Storage.Backups;
using NodaTime;
using Numbers = DjangonautBot.Interactions.Text.Numbers;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at the age of the latest backup, and whether the last attempt at one succeeded.</summary>
internal sealed class BackupsCheck : ICheck
{
    private const string MakeOne = "`DjangonautBot backup` makes one at once.";
    private const string Nightly = $"Set Backup__Folder to a folder, best on another disk: the bot then makes one each night. {MakeOne}";

    // A night, and half a day for a machine that was off then.
    private static readonly Duration OldestOfNights = Duration.FromHours(36);

    private static readonly Duration OldestByHand = Duration.FromDays(7);

    public string Name => "backups";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>(
            context.Settings is { DatabasePath.Length: > 0 } settings && File.Exists(settings.DatabasePath)
                ? [Look(settings, Instant.FromDateTimeOffset(context.Time.GetUtcNow()))]
                : []);

    private CheckResult Look(Settings settings, Instant now)
    {
        var state = new BackupStateFile(settings.DatabasePath).Read();
        if (state is { IsFailing: true, Problem: { } problem })
        {
            return CheckResult.Look(Name, $"The last attempt gave no backup: {problem}", $"Mend that, and try again: {MakeOne}");
        }

        try
        {
            var latest = settings.Backup.Folder is { } folder ? new BackupFolder(folder).Latest()?.MadeAt : state.SucceededAt;
            return Describe(latest is { } madeAt ? now - madeAt : null, settings.Backup.Folder);
        }
        catch (UnauthorizedAccessException)
        {
            return CheckResult.Look(
                Name,
                $"The folder {settings.Backup.Folder} cannot be read.",
                "Give the user who runs the bot the right to read and write it, and run doctor as that user.");
        }
    }

    private CheckResult Describe(Duration? age, string? folder)
    {
        var result = (age, folder) switch
        {
            (null, null) => CheckResult.Look(Name, "There is none, and the bot makes none: Backup__Folder is not set.", Nightly),
            (null, _) => CheckResult.Look(Name, $"There is none in {folder} yet.", $"The next night brings one. {MakeOne}"),
            ({ } days, null) when days > OldestByHand => CheckResult.Look(Name, $"The latest is {Old(days)} old, made by hand.", Nightly),
            ({ } days, { }) when days > OldestOfNights => CheckResult.Look(
                Name, $"The latest in {folder} is {Old(days)} old.", $"Look in the bot's log, and whether it runs at night. {MakeOne}"),
            ({ } days, _) => CheckResult.Well(Name, $"The latest is {Old(days)} old ({folder ?? "made by hand"})."),
        };
        return age is { } known
            ? result with { Figures = new Dictionary<string, long> { ["age_seconds"] = (long)known.TotalSeconds } }
            : result;
    }

    private static string Old(Duration age) => age.TotalHours < 1 ? "less than an hour"
        : age.TotalHours < 48 ? Numbers.Of((int)age.TotalHours, "hour")
        : Numbers.Of((int)age.TotalDays, "day");
}
