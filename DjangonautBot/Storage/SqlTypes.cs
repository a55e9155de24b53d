using System.Data;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Storage;

/// <summary>Maps the bot's types to database values: ids and instants to numbers; dates, times and zones to text.</summary>
internal static class SqlTypes
{
    private const char Comma = ',';

    private static readonly Lock Gate = new();
    private static bool _registered;

    /// <summary>Registers the handlers, which are global in Dapper. A second registration does no harm but clears its caches.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (_registered)
            {
                return;
            }

            _registered = true;
            DefaultTypeMap.MatchNamesWithUnderscores = true;
            Add<long, Snowflake>(id => (long)id.Value, value => new Snowflake((ulong)value));
            Add<long, CohortId>(id => id.Value, value => new CohortId(value));
            Add<long, TeamId>(id => id.Value, value => new TeamId(value));
            Add<long, CrewId>(id => id.Value, value => new CrewId(value));
            Add<long, CheckInId>(id => id.Value, value => new CheckInId(value));
            Add<long, DeliveryId>(id => id.Value, value => new DeliveryId(value));
            Add<long, SwapId>(id => id.Value, value => new SwapId(value));
            Add<long, CoverCallId>(id => id.Value, value => new CoverCallId(value));
            Add<long, QuestionId>(id => id.Value, value => new QuestionId(value));
            Add<long, AnswerId>(id => id.Value, value => new AnswerId(value));
            Add<long, WinId>(id => id.Value, value => new WinId(value));
            Add<long, FeedbackId>(id => id.Value, value => new FeedbackId(value));
            Add<long, Instant>(instant => instant.ToUnixTimeMilliseconds(), Instant.FromUnixTimeMilliseconds);
            Add<string, LocalDate>(LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).Value);
            Add<string, IReadOnlyList<LocalDate>>(WriteDates, ReadDates);
            Add<string, LocalTime>(HourMinute.Format, text => HourMinute.Parse(text).Value);
            Add<string, DateTimeZone>(zone => zone.Id, id => DateTimeZoneProviders.Tzdb[id]);
        }
    }

    private static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private static string WriteDates(IReadOnlyList<LocalDate> dates) => string.Join(Comma, dates.Select(LocalDatePattern.Iso.Format));

    private static IReadOnlyList<LocalDate> ReadDates(string text) =>
        [.. text.Split(Comma, StringSplitOptions.RemoveEmptyEntries).Select(date => LocalDatePattern.Iso.Parse(date).Value)];

    private static void Add<TColumn, T>(Func<T, TColumn> write, Func<TColumn, T> read)
        where T : notnull
        where TColumn : notnull =>
        SqlMapper.AddTypeHandler(new Handler<TColumn, T>(write, read));

    private sealed class Handler<TColumn, T>(Func<T, TColumn> write, Func<TColumn, T> read)
        : SqlMapper.TypeHandler<T>,
            SqlMapper.ITypeHandler
        where T : notnull
        where TColumn : notnull
    {
        public override void SetValue(IDbDataParameter parameter, T? value) =>
            parameter.Value = value is null ? DBNull.Value : write(value);

        public override T Parse(object value) => read((TColumn)value);

        // Dapper also calls this for a single value, which can be null.
        object? SqlMapper.ITypeHandler.Parse(Type destinationType, object value) => value is DBNull ? null : Parse(value);
    }
}
