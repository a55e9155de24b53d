using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Chooses among the times of a week.</summary>
internal static class BestTimes
{
    /// <summary>Lists the times that lie in the day of most people: of all, or of more than half of them.</summary>
    public static IReadOnlyList<SuitableTime> ForMost(IReadOnlyList<SuitableTime> times, int people) =>
        [.. times.Where(time => (people - time.NotFor.Count) * 2 > people)];

    /// <summary>
    /// Chooses those for a menu, in the order of the week: for as many people as possible, and as far as possible from everybody's
    /// morning and evening.
    /// </summary>
    public static IReadOnlyList<SuitableTime> ForMenu(IReadOnlyList<SuitableTime> times) =>
    [
        .. times
            .OrderBy(time => time.NotFor.Count)
            .ThenByDescending(time => time.Margin)
            .ThenBy(time => time.MinuteOfWeek)
            .Take(StringSelect.MaxOptions)
            .OrderBy(time => time.MinuteOfWeek),
    ];
}
