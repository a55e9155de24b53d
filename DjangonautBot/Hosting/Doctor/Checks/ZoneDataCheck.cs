using System.Globalization;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at the version of the time zone data in the program: several come each year, with changes of clocks.</summary>
internal sealed class ZoneDataCheck : ICheck
{
    public string Name => "time_zones";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>([Look(context.Surroundings.ZoneVersion, context.Time.GetUtcNow().Year)]);

    // Its version is a year and a letter: 2026f.
    private CheckResult Look(string version, int year) =>
        int.TryParse(version.AsSpan(0, Math.Min(4, version.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var made)
        && year - made > 1
            ? CheckResult.Look(
                Name,
                $"The time zone data are of {version}, more than a year old.",
                "Update the bot: where a country changed its clocks since, stand-ups are an hour off.")
            : CheckResult.Well(Name, $"The time zone data are of {version}, which comes with the program.");
}
