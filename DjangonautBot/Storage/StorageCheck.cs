using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Storage;

/// <summary>
/// Writes one value of each type that the bot stores, and reads it through each kind of query. What Dapper's generator does not
/// understand reads as a default without a word, and only in the native program, so the program itself can be asked.
/// </summary>
internal static class StorageCheck
{
    private const string Create =
        """
        create table sample (
          snowflake integer, maybe_snowflake integer, cohort_id integer, maybe_team_id integer, team_id integer, crew_id integer,
          check_in_id integer, delivery_id integer, swap_id integer, cover_call_id integer, question_id integer, answer_id integer,
          win_id integer, feedback_id integer, instant integer, maybe_instant integer, date text, maybe_date text, dates text,
          time text, maybe_time text, zone text, maybe_zone text, kind text, maybe_kind text, day integer, number integer,
          maybe_number integer, big integer, flag integer, text text, maybe_text text
        )
        """;

    private const string Insert =
        """
        insert into sample values (
          @Snowflake, @MaybeSnowflake, @CohortId, @MaybeTeamId, @TeamId, @CrewId, @CheckInId, @DeliveryId, @SwapId, @CoverCallId,
          @QuestionId, @AnswerId, @WinId, @FeedbackId, @Instant, @MaybeInstant, @Date, @MaybeDate, @dates, @Time, @MaybeTime, @Zone,
          @MaybeZone, @kind, @maybeKind, @Day, @Number, @MaybeNumber, @Big, @Flag, @Text, @MaybeText)
        """;

    private const string Select = "select * from sample order by rowid";

    private const string SampleDates = "2026-03-09,2026-03-16";

    private const string SelectNone = "select * from sample where win_id < 0";

    /// <summary>The kinds of a sample, stored by name.</summary>
    internal enum SampleKind
    {
        First,
        SecondOne,
    }

    /// <summary>Runs the check in memory.</summary>
    /// <returns>One line for each query that did not return what was written; none if all is well.</returns>
    public static IReadOnlyList<string> Run()
    {
        using var connection = new DatabaseConnection("Data Source=:memory:");
        connection.Open();
        connection.Run(Create);
        foreach (var sample in new[] { Sample.Full, Sample.Empty })
        {
            Write(connection, sample);
        }

        return
        [
            .. Compare("rows", connection.Query<Sample>(Select).ToList(), [Sample.Full, Sample.Empty]),
            .. Compare("one row", [connection.QuerySingle<Sample>($"{Select} limit 1")], [Sample.Full]),
            .. Compare("a row or none", [connection.QueryFirstOrDefault<Sample>(Select)], [Sample.Full]),
            .. Compare(
                "lists",
                [.. connection.Query<DatesOfSample>(Select).Select(row => SqlTypes.Join(row.Dates))],
                [SampleDates, SampleDates]),
            .. Compare("no rows", connection.Query<Sample>(SelectNone).ToList(), []),
            .. Compare("no row", [connection.QueryFirstOrDefault<Sample>(SelectNone)], [null]),
            .. Compare("numbers", connection.Query<long>("select big from sample order by rowid").ToList(), [Sample.Full.Big, 0]),
            .. Compare("a number", [connection.QuerySingle<int>("select number from sample limit 1")], [Sample.Full.Number]),
            .. Compare("a number or none", [connection.QueryFirstOrDefault<long?>("select big from sample where win_id < 0")], [null]),
            .. Compare("a flag", [connection.QuerySingle<bool>("select flag from sample limit 1")], [true]),
            .. Compare("texts", connection.Query<string>("select text from sample order by rowid").ToList(), [Sample.Full.Text, ""]),
            .. Compare("a text or none", [connection.QueryFirstOrDefault<string>("select text from sample where win_id < 0")], [null]),
            .. Compare(
                "a parameter",
                [connection.QuerySingle<long>("select count(*) from sample where instant = @at", new { at = Sample.Full.Instant })],
                [1L]),
        ];
    }

    private static void Write(DatabaseConnection connection, Sample sample) => connection.Execute(
        Insert,
        new
        {
            sample.Snowflake,
            sample.MaybeSnowflake,
            sample.CohortId,
            sample.MaybeTeamId,
            sample.TeamId,
            sample.CrewId,
            sample.CheckInId,
            sample.DeliveryId,
            sample.SwapId,
            sample.CoverCallId,
            sample.QuestionId,
            sample.AnswerId,
            sample.WinId,
            sample.FeedbackId,
            sample.Instant,
            sample.MaybeInstant,
            sample.Date,
            sample.MaybeDate,
            dates = SampleDates,
            sample.Time,
            sample.MaybeTime,
            sample.Zone,
            sample.MaybeZone,
            kind = sample.Kind.ToSql(),
            maybeKind = sample.MaybeKind?.ToSql(),
            sample.Day,
            sample.Number,
            sample.MaybeNumber,
            sample.Big,
            sample.Flag,
            sample.Text,
            sample.MaybeText,
        });

    private static IEnumerable<string> Compare<T>(string query, IReadOnlyList<T> read, IReadOnlyList<T> written) =>
        read.SequenceEqual(written)
            ? []
            : [$"{query}: {string.Join("; ", read)} was read where {string.Join("; ", written)} was written"];

    /// <summary>A row with a column of each type.</summary>
    internal sealed record Sample
    {
        public static Sample Full { get; } = new()
        {
            Snowflake = new Snowflake(ulong.MaxValue),
            MaybeSnowflake = new Snowflake(80351110224678912),
            CohortId = new CohortId(1),
            MaybeTeamId = new TeamId(2),
            TeamId = new TeamId(3),
            CrewId = new CrewId(4),
            CheckInId = new CheckInId(5),
            DeliveryId = new DeliveryId(6),
            SwapId = new SwapId(7),
            CoverCallId = new CoverCallId(8),
            QuestionId = new QuestionId(9),
            AnswerId = new AnswerId(10),
            WinId = new WinId(11),
            FeedbackId = new FeedbackId(12),
            Instant = Instant.FromUnixTimeMilliseconds(1_774_000_000_123),
            MaybeInstant = Instant.FromUnixTimeMilliseconds(-1),
            Date = new LocalDate(2026, 3, 29),
            MaybeDate = new LocalDate(2024, 2, 29),
            Time = new LocalTime(18, 5),
            MaybeTime = LocalTime.Midnight,
            Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"],
            MaybeZone = DateTimeZone.Utc,
            Kind = SampleKind.SecondOne,
            MaybeKind = SampleKind.SecondOne,
            Day = IsoDayOfWeek.Thursday,
            Number = int.MinValue,
            MaybeNumber = 13,
            Big = long.MaxValue,
            Flag = true,
            Text = "“Ünï” 🚀",
            MaybeText = "",
        };

        public static Sample Empty { get; } = new() { Text = "", Zone = DateTimeZone.Utc };

        public Snowflake Snowflake { get; init; }

        public Snowflake? MaybeSnowflake { get; init; }

        public CohortId CohortId { get; init; }

        public TeamId? MaybeTeamId { get; init; }

        public TeamId TeamId { get; init; }

        public CrewId CrewId { get; init; }

        public CheckInId CheckInId { get; init; }

        public DeliveryId DeliveryId { get; init; }

        public SwapId SwapId { get; init; }

        public CoverCallId CoverCallId { get; init; }

        public QuestionId QuestionId { get; init; }

        public AnswerId AnswerId { get; init; }

        public WinId WinId { get; init; }

        public FeedbackId FeedbackId { get; init; }

        public Instant Instant { get; init; }

        public Instant? MaybeInstant { get; init; }

        public LocalDate Date { get; init; }

        public LocalDate? MaybeDate { get; init; }

        public LocalTime Time { get; init; }

        public LocalTime? MaybeTime { get; init; }

        public required DateTimeZone Zone { get; init; }

        public DateTimeZone? MaybeZone { get; init; }

        public SampleKind Kind { get; init; }

        public SampleKind? MaybeKind { get; init; }

        public IsoDayOfWeek Day { get; init; }

        public int Number { get; init; }

        public int? MaybeNumber { get; init; }

        public long Big { get; init; }

        public bool Flag { get; init; }

        public required string Text { get; init; }

        public string? MaybeText { get; init; }
    }

    /// <summary>Apart from the others, because records compare lists by identity.</summary>
    internal sealed record DatesOfSample
    {
        public IReadOnlyList<LocalDate> Dates { get; init; } = [];
    }
}
