using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Columns;
using DjangonautBot.Storage.Ids;
using NodaTime;
using NodaTime.Text;

[module: DapperAot]
[module: TypeHandler(typeof(Snowflake), typeof(SqlTypes.SnowflakeColumn))]
[module: TypeHandler(typeof(CohortId), typeof(CohortIdColumn))]
[module: TypeHandler(typeof(TeamId), typeof(TeamIdColumn))]
[module: TypeHandler(typeof(CrewId), typeof(CrewIdColumn))]
[module: TypeHandler(typeof(CheckInId), typeof(CheckInIdColumn))]
[module: TypeHandler(typeof(DeliveryId), typeof(DeliveryIdColumn))]
[module: TypeHandler(typeof(SwapId), typeof(SwapIdColumn))]
[module: TypeHandler(typeof(CoverCallId), typeof(CoverCallIdColumn))]
[module: TypeHandler(typeof(QuestionId), typeof(QuestionIdColumn))]
[module: TypeHandler(typeof(AnswerId), typeof(AnswerIdColumn))]
[module: TypeHandler(typeof(WinId), typeof(WinIdColumn))]
[module: TypeHandler(typeof(FeedbackId), typeof(FeedbackIdColumn))]
[module: TypeHandler(typeof(Instant), typeof(SqlTypes.InstantColumn))]
[module: TypeHandler(typeof(LocalDate), typeof(SqlTypes.LocalDateColumn))]
[module: TypeHandler(typeof(IReadOnlyList<LocalDate>), typeof(SqlTypes.LocalDatesColumn))]
[module: TypeHandler(typeof(LocalTime), typeof(SqlTypes.LocalTimeColumn))]
[module: TypeHandler(typeof(DateTimeZone), typeof(SqlTypes.DateTimeZoneColumn))]

namespace DjangonautBot.Storage;

/// <summary>
/// Maps the bot's types to database values: ids and instants to numbers; dates, times and zones to text. Dapper's generator uses
/// these handlers for parameters and for the columns of a row. It ignores them where the whole row is one value: there, read
/// the number or text and convert it.
/// </summary>
internal static class SqlTypes
{
    private const char Comma = ',';

    private static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Converts an instant that was read as the whole row.</summary>
    public static Instant? ToInstant(long? milliseconds) =>
        milliseconds is { } known ? Instant.FromUnixTimeMilliseconds(known) : null;

    /// <summary>Converts dates for a parameter, where Dapper takes every list for several parameters.</summary>
    public static string Join(IReadOnlyList<LocalDate> dates) => string.Join(Comma, dates.Select(LocalDatePattern.Iso.Format));

    private static IReadOnlyList<LocalDate> ReadDates(string text) =>
        [.. text.Split(Comma, StringSplitOptions.RemoveEmptyEntries).Select(date => LocalDatePattern.Iso.Parse(date).Value)];

    internal sealed class SnowflakeColumn() : NumberColumn<Snowflake>(id => (long)id.Value, value => new Snowflake((ulong)value));

    internal sealed class InstantColumn()
        : NumberColumn<Instant>(instant => instant.ToUnixTimeMilliseconds(), Instant.FromUnixTimeMilliseconds);

    internal sealed class LocalDateColumn()
        : TextColumn<LocalDate>(LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).Value);

    internal sealed class LocalDatesColumn() : TextColumn<IReadOnlyList<LocalDate>>(Join, ReadDates);

    internal sealed class LocalTimeColumn() : TextColumn<LocalTime>(HourMinute.Format, text => HourMinute.Parse(text).Value);

    internal sealed class DateTimeZoneColumn() : TextColumn<DateTimeZone>(zone => zone.Id, id => DateTimeZoneProviders.Tzdb[id]);
}
