namespace DjangonautBot.Features.Captains;

/// <summary>Weeks as rows of emoji. Each differs from the others in its shape, not only in its colour.</summary>
internal static class WeekGrid
{
    public const string TeamLegend =
        "-# 🌕 all told of their week · 🌖 most · 🌗 about half · 🌘 some · 🌑 nobody yet · 🌴 all away · ➖ to come";

    public const string PeopleLegend = "-# 🟩 checked in · 🌙 quiet week · 🌴 away · ⚪ nothing yet · ➖ to come, or not yet in the crew";

    private const string NotYet = "➖";
    private const string Away = "🌴";

    /// <summary>A person's weeks.</summary>
    public static string Of(PersonWeeks person, WeekWindow window) =>
        string.Concat(window.Weeks.Select(week => Of(person.Weeks[week - 1])));

    /// <summary>A team's weeks.</summary>
    public static string Of(IReadOnlyList<PersonWeeks> people, WeekWindow window) =>
        string.Concat(window.Weeks.Select(week => Of(WeekCount.Of(people, week))));

    private static string Of(WeekStatus mark) => mark switch
    {
        WeekStatus.CheckedIn => "🟩",
        WeekStatus.Quiet => "🌙",
        WeekStatus.Away => Away,
        WeekStatus.Nothing => "⚪",
        _ => NotYet,
    };

    // The share of those who are here, so that nobody's holiday makes a team look dark.
    private static string Of(WeekCount count) => count switch
    {
        { IsToCome: true } or { All: 0 } => NotYet,
        { Here: 0 } => Away,
        { Told: 0 } => "🌑",
        { Nothing: 0 } => "🌕",
        _ when count.Told * 3 <= count.Here => "🌘",
        _ when count.Told * 3 < count.Here * 2 => "🌗",
        _ => "🌖",
    };
}
