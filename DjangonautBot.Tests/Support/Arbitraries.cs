using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Scheduling.Planning;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DjangonautBot.Tests.Support;

/// <summary>Generators of FsCheck for the program's own types.</summary>
internal static class Arbitraries
{
    private static readonly LocalDate FirstDay = new(2020, 1, 1);

    // Texts that people write, and parts that are hard to cut: marks, joined emoji, flags, fences, links, mentions.
    private static readonly string[] Pieces =
    [
        "word",
        " ",
        "  ",
        "\n",
        "\r\n",
        ". ",
        "! ",
        "。",
        "`",
        "``",
        "```",
        "```\n",
        "<@123>",
        "<:wave:456>",
        "<t:1772406000:F>",
        "https://example.org/a/b?c=d",
        "世界",
        "नमस्ते",
        "e\u0301",
        "👩🏽‍🚀",
        "🇳🇱",
        "🏳️‍🌈",
        "🔥",
        "*",
        "_",
        "a\u0300\u0301\u0302",
        "(",
        ")",
        "<",
        ">",
        "。\uFE00",
    ];

    // Recognised texts, near misses, and texts that could break out of their context.
    private static readonly string[] TrickyPieces =
    [
        "#12345",
        "ticket 7",
        "Ticket #99",
        "ticket",
        "#",
        "0",
        "12",
        "&#35;",
        "https://code.djangoproject.com/ticket/123#comment:4",
        "http://",
        "https://",
        "https://github.com/django/django/pull/678/files",
        "https://github.com/a/b_c/pull/1",
        "www.example.org/#1000",
        "ftp://example.org/#2000",
        "(https://example.org/a_(b))",
        "@everyone",
        "@here",
        "<@123>",
        "<@&4>",
        "<#5>",
        "</help:6>",
        "<:wave:7>",
        "<t:0:R>",
        "[text](https://example.org)",
        "[",
        "](",
        "]",
        "(",
        ")",
        "<",
        ">",
        @"\",
        @"\\",
        "`",
        "``",
        "```",
        "````",
        "```py\n",
        "**",
        "__",
        "||",
        "# ",
        "-# ",
        "> ",
        "- ",
        "\n",
        "\r\n",
        "\u2028",
        "\t",
        " ",
        ". ",
        "! ",
        "word",
        "\u202E",
        "\u202A",
        "\u2066",
        "\u2067",
        "\u2069",
        "\u200B",
        "\u200D",
        "\u200F",
        "\uFEFF",
        "\0",
        "\u001B",
        "\uD83D",
        "\uDE00",
        "\u0301",
        "مرحبا",
        "世界。",
        "👩🏽‍🚀",
        "🇳🇱",
    ];

    /// <summary>Every zone of the tz database.</summary>
    public static Arbitrary<DateTimeZone> Zones() =>
        Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.ToArray()).Select(id => DateTimeZoneProviders.Tzdb[id]).ToArbitrary();

    /// <summary>Days of 2020 to 2040.</summary>
    public static Arbitrary<LocalDate> Dates() =>
        Gen.Choose(0, Period.DaysBetween(FirstDay, new LocalDate(2040, 12, 31))).Select(FirstDay.PlusDays).ToArbitrary();

    /// <summary>Times of day, to the minute.</summary>
    public static Arbitrary<LocalTime> Times() =>
        Gen.Choose(0, NodaConstants.MinutesPerDay - 1).Select(minutes => LocalTime.Midnight.PlusMinutes(minutes)).ToArbitrary();

    public static Arbitrary<WeekTime> WeekTimes() =>
        (from day in Gen.Choose(1, 7)
         from time in Times().Generator
         select new WeekTime((IsoDayOfWeek)day, time)).ToArbitrary();

    public static Arbitrary<ProgramCalendar> Calendars() =>
        (
            from date in Dates().Generator
            from zone in Zones().Generator
            from weeks in Gen.Choose(1, 52)
            from breaks in Gen.Choose(1, 60).ListOf(3)
            select new ProgramCalendar(
                date,
                zone,
                weeks,
                [.. breaks.Distinct().Order().Select(ProgramCalendar.MondayOf(date).PlusWeeks)])).ToArbitrary();

    public static Arbitrary<PlanScenario> PlanStories() =>
        (from hours in Gen.Frequency((6, Gen.Choose(0, 80)), (2, Gen.Choose(80, 1500)), (2, Gen.Choose(-400, -25)))
         from post in Gen.Elements(Enum.GetValues<RecurringPost>())
         from day in Gen.Choose(1, 7)
         from time in Times().Generator
         from isOn in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
         from changes in Gen.Elements(true, false)
         select new PlanScenario(Duration.FromHours(hours), post, (IsoDayOfWeek)day, time, isOn, changes)).ToArbitrary();

    /// <summary>Cohorts of some teams, with any settings of Captains.</summary>
    public static Arbitrary<ProgramPlan> Plans() =>
        (from calendar in Calendars().Generator
         from settings in Gen.CollectToArray(PostDefaults.Posts, Setting)
         from teams in Gen.Choose(0, 3)
         from plans in Gen.CollectToArray(Enumerable.Range(1, teams), number => Team(number, calendar))
         from hasCaptainsChannel in Gen.Elements(true, false)
         from hasSummaryChannel in Gen.Elements(true, false)
         select new ProgramPlan(
             new CohortId(1),
             calendar,
             settings,
             plans,
             hasCaptainsChannel ? new Snowflake(900) : null,
             hasSummaryChannel ? new Snowflake(901) : null)).ToArbitrary();

    public static Arbitrary<WrittenText> Texts() =>
        (from pieces in Gen.Elements(Pieces).ArrayOf(60)
         from runs in Gen.Choose(1, 12).ArrayOf(60)
         from length in Gen.Choose(0, 60)
         select new WrittenText(Write(pieces.Zip(runs).Take(length)))).ToArbitrary();

    public static Arbitrary<TrickyText> TrickyTexts() =>
        (from pieces in Gen.Elements(TrickyPieces).ArrayOf(40)
         from length in Gen.Choose(0, 40)
         select new TrickyText(string.Concat(pieces.Take(length)))).ToArbitrary();

    private static Gen<PostSetting> Setting(RecurringPost post) =>
        from isOn in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from isUsual in Gen.Elements(true, false)
        from day in Gen.Choose(1, 7)
        from time in Times().Generator
        from hours in Gen.Choose(1, 72)
        select isUsual
            ? new PostSetting { Post = post, IsOn = isOn }
            : new PostSetting { Post = post, IsOn = isOn, Day = (IsoDayOfWeek)day, Time = time, HoursBefore = hours };

    // Now and then a stand-up is cancelled or moved, or a team is new.
    private static Gen<TeamPlan> Team(int number, ProgramCalendar calendar) =>
        from day in Gen.Choose(1, 7)
        from time in Times().Generator
        from exceptionWeek in Gen.Choose(1, calendar.Weeks)
        from movedTo in WeekTimes().Generator
        from kind in Gen.Choose(0, 2)
        from zones in Zones().Generator.ListOf(2)
        from isNew in Gen.Elements(true, false)
        from hours in Gen.Choose(-24 * 14, 24 * 7 * (calendar.Weeks + 4))
        select new TeamPlan(
            new TeamId(number),
            new Snowflake(100 + (ulong)number),
            (IsoDayOfWeek)day,
            time,
            kind == 0 ? [] : [new StandupException(exceptionWeek, kind == 1 ? movedTo : null)],
            [
                .. zones.Select(
                    (zone, person) =>
                        new ReminderPlan(new CrewId((number * 10) + person), new Snowflake(500 + (ulong)((number * 10) + person)), zone)),
            ])
        {
            SetUpAt = isNew ? calendar.Start(0) + Duration.FromHours(hours) : Instant.MinValue,
        };

    private static string Write(IEnumerable<(string Piece, int Times)> pieces) =>
        pieces.Aggregate(new StringBuilder(), (text, piece) => text.Insert(text.Length, piece.Piece, piece.Times)).ToString();
}
