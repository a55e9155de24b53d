using System.Globalization;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Weeks as stored in one column: comma-separated numbers.</summary>
internal static class WeekList
{
    public static IReadOnlyList<int> Read(string weeks) =>
        [.. weeks.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(week => int.Parse(week, CultureInfo.InvariantCulture))];

    public static string Write(IEnumerable<int> weeks) => string.Join(',', weeks);
}
