using System.Globalization;
using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Planning;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>
/// Reads a date as people write it: <c>2026-03-02</c>, <c>2 March 2026</c>, <c>Mar 2</c>, <c>today</c>, <c>next monday</c>,
/// <c>in 2 weeks</c>. Ambiguous dates, such as <c>02/03/2026</c>, are not read.
/// </summary>
internal static partial class TypedDate
{
    // A date further away was mistyped.
    private const int YearsWithinReach = 10;

    private const int ShortestName = 3;
    private const int MondaysOffered = 12;

    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public static LocalDate? Parse(string text, LocalDate today)
    {
        var words = Separator().Split(text.Trim().ToLowerInvariant());
        var date = ReadRelative(words, today) ?? ReadYearFirst(text) ?? ReadCalendarDay(words, today);
        return date is { Year: var year } && Math.Abs(year - today.Year) <= YearsWithinReach ? date : null;
    }

    /// <summary>Whether it is a date in numbers with an ambiguous month.</summary>
    public static bool IsAmbiguous(string text) => DayOrMonthFirst().IsMatch(text.Trim());

    /// <summary>Suggests the typed day, and the next Mondays that match the typed text.</summary>
    public static IEnumerable<CommandChoice> Suggest(string typed, LocalDate today)
    {
        var read = Parse(typed, today) is { } date
            ? [new CommandChoice(Dates.Day(date), LocalDatePattern.Iso.Format(date))]
            : Array.Empty<CommandChoice>();
        var mondays =
            from week in Enumerable.Range(1, MondaysOffered)
            let monday = ProgramCalendar.MondayOf(today).PlusWeeks(week)
            let name = $"{Dates.Day(monday)} · {(week == 1 ? "next Monday" : $"the Monday in {week} weeks")}"
            where name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)
            select new CommandChoice(name, LocalDatePattern.Iso.Format(monday));
        return read.Concat(mondays).DistinctBy(choice => choice.Value);
    }

    private static LocalDate? ReadRelative(string[] words, LocalDate today) =>
        words switch
        {
            ["today"] => today,
            ["tomorrow"] => today.PlusDays(1),
            ["this", "week"] => ProgramCalendar.MondayOf(today),
            ["next", "week"] => ProgramCalendar.MondayOf(today).PlusWeeks(1),
            [var name] when FindDay(name) is { } day => today.Next(day),
            ["next", var name] when FindDay(name) is { } day => today.Next(day),
            ["this", var name] when FindDay(name) is { } day && day >= today.DayOfWeek => ProgramCalendar
                .MondayOf(today)
                .PlusDays((int)day - 1),
            ["in", var number, "day" or "days"] when ReadNumber(number) is { } days => today.PlusDays(days),
            ["in", var number, "week" or "weeks"] when ReadNumber(number) is { } weeks => today.PlusWeeks(weeks),
            _ => null,
        };

    private static LocalDate? ReadYearFirst(string text) =>
        YearFirst().Match(text) is { Success: true, Groups: var parts }
            ? ToDate(Number(parts["year"].Value), Number(parts["month"].Value), Number(parts["day"].Value))
            : null;

    // A day of the week may stand before it, if it is the right one.
    private static LocalDate? ReadCalendarDay(string[] words, LocalDate today)
    {
        var dayOfWeek = FindDay(words[0]);
        var date = (dayOfWeek is null ? words : words[1..]) switch
        {
            [var day, "of", var month, .. var year] => ReadDay(day, month, year, today),
            [var one, var other, .. var year] => ReadDay(one, other, year, today) ?? ReadDay(other, one, year, today),
            _ => null,
        };
        return dayOfWeek is null || date?.DayOfWeek == dayOfWeek ? date : null;
    }

    // Without a year it is the next such day, today included.
    private static LocalDate? ReadDay(string day, string month, string[] year, LocalDate today)
    {
        if (!DayOfMonth().IsMatch(day) || FindMonth(month) is not { } monthNumber)
        {
            return null;
        }

        var dayNumber = Number(day.TrimEnd("stndrh.".ToCharArray()));
        return year switch
        {
            [] => Enumerable.Range(today.Year, YearsWithinReach)
                .Select(candidate => ToDate(candidate, monthNumber, dayNumber))
                .FirstOrDefault(date => date >= today),
            [{ Length: 4 } one] when one.All(char.IsAsciiDigit) => ToDate(Number(one), monthNumber, dayNumber),
            _ => null,
        };
    }

    private static LocalDate? ToDate(int year, int month, int day) =>
        LocalDatePattern.Iso.Parse($"{year:0000}-{month:00}-{day:00}") is { Success: true, Value: var date } ? date : null;

    private static int? ReadNumber(string word) => word switch
    {
        "a" => 1,
        _ when Array.IndexOf(Numbers, word) is > 0 and var number => number,
        _ when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 366 => number,
        _ => null,
    };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? FindMonth(string word) =>
        Array.FindIndex(Months, month => Begins(month, word)) is >= 0 and var index ? index + 1 : null;

    private static IsoDayOfWeek? FindDay(string word) =>
        Enum.GetValues<IsoDayOfWeek>().Skip(1).FirstOrDefault(day => Begins(day.ToString(), word)) is not IsoDayOfWeek.None and var day
            ? day
            : null;

    private static bool Begins(string name, string word) =>
        word.TrimEnd('.') is { Length: >= ShortestName } beginning && name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})\s*$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^\d{1,2}\s*[-/.]\s*\d{1,2}(\s*[-/.]\s*(\d{2}|\d{4}))?$")]
    private static partial Regex DayOrMonthFirst();

    [GeneratedRegex(@"^\d{1,2}(st|nd|rd|th|\.)?$")]
    private static partial Regex DayOfMonth();
}
