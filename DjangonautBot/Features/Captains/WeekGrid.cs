using DjangonautBot.Features.CheckIns.Counts;

namespace DjangonautBot.Features.Captains;

/// <summary>Draws weeks as rows of emoji, which differ in shape and not only in colour.</summary>
internal static class WeekGrid
{
    public const string TeamLegend =
        "-# 🌕 all told of their week · 🌖 most · 🌗 about half · 🌘 some · 🌑 nobody yet · 🌴 all away · ➖ to come";

    public const string PeopleLegend = "-# 🟩 checked in · 🌙 quiet week · 🌴 away · ⚪ nothing yet · ➖ to come, or not a Djangonaut then";

    private const string NotYet = "➖";
    private const string Away = "🌴";

    /// <summary>Draws a person's weeks.</summary>
    public static string Of(PersonWeeks person, WeekWindow window) =>
        string.Concat(window.Weeks.Select(week => Of(person.Weeks[week - 1])));

    /// <summary>Draws a team's weeks.</summary>
    public static string Of(TeamWeeks team, WeekWindow window) =>
        string.Concat(window.Weeks.Select(week => Of(team.Counts[week - 1])));

    private static string Of(WeekStatus mark) => mark switch
    {
        WeekStatus.CheckedIn => "🟩",
        WeekStatus.Quiet => "🌙",
        WeekStatus.Away => Away,
        WeekStatus.Nothing => "⚪",
        _ => NotYet,
    };

    // The share of the people who are not away, so that nobody's holiday makes a team look dark.
    private static string Of(WeekCount count) => count switch
    {
        { IsUpcoming: true } or { All: 0 } => NotYet,
        { Present: 0 } => Away,
        { Reported: 0 } => "🌑",
        { Nothing: 0 } => "🌕",
        _ when count.Reported * 3 <= count.Present => "🌘",
        _ when count.Reported * 3 < count.Present * 2 => "🌗",
        _ => "🌖",
    };
}
