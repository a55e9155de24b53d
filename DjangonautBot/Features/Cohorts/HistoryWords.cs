using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Words for changes of a cohort, to follow “you” or a name.</summary>
internal static class HistoryWords
{
    public const string Closed = "closed the cohort";

    public const string Reopened = "opened the cohort again";

    /// <param name="like">Earlier cohort whose set-up it took over, if any.</param>
    public static string Started(Cohort cohort, Cohort? like) => like is null
        ? $"started the cohort *{Markdown.Escape(cohort.Name)}*"
        : $"started the cohort *{Markdown.Escape(cohort.Name)}* with the set-up of *{Markdown.Escape(like.Name)}*";

    public static string Deleted(Cohort cohort) => $"deleted the cohort *{Markdown.Escape(cohort.Name)}*, in which nobody had written";

    /// <summary>Lists all differences between a cohort before and after a change.</summary>
    public static IReadOnlyList<string> Changed(Cohort before, Cohort after) =>
    [
        .. When(before.Name != after.Name, $"changed the name to *{Markdown.Escape(after.Name)}*"),
        .. When(before.Goal != after.Goal, after.Goal is null ? "took the goal away" : "changed the goal"),
        .. When(before.StartsOn != after.StartsOn, $"moved the start to {Dates.Day(after.StartsOn)}"),
        .. When(!before.TimeZone.Equals(after.TimeZone), $"changed the time zone to {after.TimeZone.Id}"),
        .. When(before.Weeks != after.Weeks, $"changed the length from {before.Weeks} to {Weeks(after.Weeks)}"),
        .. after.Breaks.Except(before.Breaks).Select(monday => $"added a break in {Week(monday)}"),
        .. before.Breaks.Except(after.Breaks).Select(monday => $"took away the break in {Week(monday)}"),
    ];

    public static string Weeks(int weeks) => weeks == 1 ? "1 week" : $"{weeks} weeks";

    public static string Week(LocalDate monday) => $"the week of {Dates.Day(monday)}";

    private static IEnumerable<string> When(bool differs, string words) => differs ? [words] : [];
}
