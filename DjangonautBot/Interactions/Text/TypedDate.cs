using System.Globalization;
using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text.Folding;
using DjangonautBot.Scheduling.Planning;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>
/// Reads a date as people write it: <c>2026-03-02</c>, <c>2 March 2026</c>, <c>Mar 2</c>, <c>25.12.2026</c>, <c>today</c>, <c>next
/// monday</c>, <c>in 2 weeks</c>; in the digits of any script. Ambiguous dates, such as <c>02/03/2026</c>, are not read.
/// </summary>
internal static partial class TypedDate
{
    // A date further away was mistyped.
    private const int YearsWithinReach = 10;

    private const int ShortestName = 3;
    private const int MondaysOffered = 12;
    private const int MonthsInYear = 12;

    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <param name="earliest">
    /// First day that can be meant where the year or the week is not given; today if it is left out. Other words, such as <c>in a
    /// week</c>, are counted from today.
    /// </param>
    public static LocalDate? Parse(string text, LocalDate today, LocalDate? earliest = null) =>
        Read(text, today, earliest ?? today) is { } date && IsWithinReach(date, today) ? date : null;

    /// <summary>Determines whether it is a date in numbers with an ambiguous month.</summary>
    public static bool IsAmbiguous(string text) => DayOrMonthFirst().IsMatch(AsciiDigits.In(text).Trim());

    /// <summary>Determines whether it is a date that can be read, but is too many years away to be meant.</summary>
    public static bool IsTooFarAway(string text, LocalDate today) =>
        Read(text, today, today) is { } date && !IsWithinReach(date, today);

    /// <summary>Suggests the typed day, and the next Mondays that match the typed text.</summary>
    public static IEnumerable<CommandChoice> Suggest(string typed, LocalDate today, LocalDate? earliest = null)
    {
        var read = Parse(typed, today, earliest) is { } date
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

    private static LocalDate? Read(string text, LocalDate today, LocalDate earliest)
    {
        var plain = FoldedText.Of(text);
        var words = Separator().Split(plain);
        return ReadRelative(words, today, LocalDate.Max(earliest, today))
            ?? ReadNumbers(plain, earliest)
            ?? ReadCalendarDay(words, earliest);
    }

    private static bool IsWithinReach(LocalDate date, LocalDate today) => Math.Abs(date.Year - today.Year) <= YearsWithinReach;

    /// <param name="before">Day before the first one that a day of the week can mean.</param>
    private static LocalDate? ReadRelative(string[] words, LocalDate today, LocalDate before) =>
        words switch
        {
            ["today"] => today,
            ["tomorrow"] => today.PlusDays(1),
            ["yesterday"] => today.PlusDays(-1),
            ["this", "week"] => ProgramCalendar.MondayOf(today),
            ["next", "week"] => ProgramCalendar.MondayOf(today).PlusWeeks(1),
            [var name] when FindDay(name) is { } day => before.Next(day),
            ["next", var name] when FindDay(name) is { } day => before.Next(day),
            ["last", var name] when FindDay(name) is { } day => today.Previous(day),
            ["this", var name] when FindDay(name) is { } day && day >= today.DayOfWeek => ProgramCalendar
                .MondayOf(today)
                .PlusDays((int)day - 1),
            ["in", var number, "day" or "days"] when ReadNumber(number) is { } days => today.PlusDays(days),
            ["in", var number, "week" or "weeks"] when ReadNumber(number) is { } weeks => today.PlusWeeks(weeks),
            [var number, "day" or "days", "ago"] when ReadNumber(number) is { } days => today.PlusDays(-days),
            [var number, "week" or "weeks", "ago"] when ReadNumber(number) is { } weeks => today.PlusWeeks(-weeks),
            _ => null,
        };

    private static LocalDate? ReadNumbers(string text, LocalDate earliest) =>
        YearFirst().Match(text) is { Success: true, Groups: var parts }
            ? ToDate(Number(parts["year"].Value), Number(parts["month"].Value), Number(parts["day"].Value))
            : DayAndMonth().Match(text) is { Success: true, Groups: var mixed }
                ? ReadDayAndMonth(Number(mixed["one"].Value), Number(mixed["other"].Value), mixed["year"].Value, earliest)
                : null;

    // Only where one order of day and month is possible.
    private static LocalDate? ReadDayAndMonth(int one, int other, string year, LocalDate earliest) =>
        one == other || other is > MonthsInYear ? InYear(year, other > MonthsInYear ? one : other, Math.Max(one, other), earliest)
        : one > MonthsInYear ? InYear(year, other, one, earliest)
        : null;

    // A day of the week may stand before it, if it is the right one.
    private static LocalDate? ReadCalendarDay(string[] words, LocalDate earliest)
    {
        var dayOfWeek = FindDay(words[0]);
        var date = (dayOfWeek is null ? words : words[1..]) switch
        {
            [var day, "of", var month, .. var year] => ReadDay(day, month, year, earliest),
            [var one, var other, .. var year] => ReadDay(one, other, year, earliest) ?? ReadDay(other, one, year, earliest),
            _ => null,
        };
        return dayOfWeek is null || date?.DayOfWeek == dayOfWeek ? date : null;
    }

    private static LocalDate? ReadDay(string day, string month, string[] year, LocalDate earliest) =>
        DayOfMonth().IsMatch(day) && FindMonth(month) is { } monthNumber && year is [] or [_]
            ? InYear(year is [var one] ? one : "", monthNumber, Number(day.TrimEnd("stndrh.".ToCharArray())), earliest)
            : null;

    // Without a year it is the first such day that can be meant.
    private static LocalDate? InYear(string year, int month, int day, LocalDate earliest) => year switch
    {
        "" => Enumerable.Range(earliest.Year, YearsWithinReach)
            .Select(candidate => ToDate(candidate, month, day))
            .FirstOrDefault(date => date >= earliest),
        { Length: 4 } when year.All(char.IsAsciiDigit) => ToDate(Number(year), month, day),
        _ => null,
    };

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

    [GeneratedRegex(@"^(?<year>[0-9]{4})\s?[-/.]\s?(?<month>[0-9]{1,2})\s?[-/.]\s?(?<day>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<one>[0-9]{1,2})\s?(?<sign>[-/.])\s?(?<other>[0-9]{1,2})(\s?\k<sign>\s?(?<year>[0-9]{4})|\.)?$")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^[0-9]{1,2}\s*[-/.]\s*[0-9]{1,2}(\s*[-/.]\s*([0-9]{2}|[0-9]{4}))?$")]
    private static partial Regex DayOrMonthFirst();

    [GeneratedRegex(@"^[0-9]{1,2}(st|nd|rd|th|\.)?$")]
    private static partial Regex DayOfMonth();
}
