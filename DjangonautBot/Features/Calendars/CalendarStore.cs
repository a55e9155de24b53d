using Dapper;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Calendars;

/// <summary>Stores the items of calendars as they were published last.</summary>
internal static class CalendarStore
{
    internal const string SelectId = "select calendar_id from calendar where cohort_id = @CohortId and crew_id is @CrewId";

    internal const string SelectItems = "select * from calendar_item where calendar_id = @calendarId order by key";

    private const string Insert = "insert into calendar (cohort_id, crew_id) values (@CohortId, @CrewId) returning calendar_id";

    private const string Upsert =
        """
        insert into calendar_item (
          calendar_id, key, uid, sequence, title, place, starts_at, ends_at, first_day, day_after, is_cancelled, changed_at)
        values (
          @calendarId, @Key, @Uid, @Sequence, @Title, @Place, @StartsAt, @EndsAt, @FirstDay, @DayAfter, @IsCancelled, @ChangedAt)
        on conflict (calendar_id, key) do update
        set sequence = excluded.sequence, title = excluded.title, place = excluded.place, starts_at = excluded.starts_at,
            ends_at = excluded.ends_at, first_day = excluded.first_day, day_after = excluded.day_after,
            is_cancelled = excluded.is_cancelled, changed_at = excluded.changed_at
        """;

    /// <summary>Lists the items of a calendar; none if nobody has asked for it yet.</summary>
    public static IReadOnlyList<PublishedItem> List(DatabaseConnection connection, CalendarOwner owner) =>
        connection.QueryFirstOrDefault<long?>(SelectId, owner) is { } calendarId
            ? [.. connection.Query<ItemRow>(SelectItems, new { calendarId }).Select(row => row.ToItem())]
            : [];

    /// <summary>Gets the number of a calendar, which is made if need be.</summary>
    public static long GetId(WriteTransaction transaction, CalendarOwner owner) =>
        transaction.QueryFirstOrDefault<long?>(SelectId, owner) ?? transaction.QuerySingle<long>(Insert, owner);

    /// <summary>Stores new and changed items of a calendar.</summary>
    public static void Save(WriteTransaction transaction, CalendarOwner owner, IReadOnlyList<PublishedItem> changes)
    {
        var calendarId = GetId(transaction, owner);
        foreach (var (item, uid, sequence, changedAt) in changes)
        {
            var (meeting, days) = (item.Time as ItemTime.Meeting, item.Time as ItemTime.Days);
            transaction.Execute(
                Upsert,
                new
                {
                    calendarId,
                    item.Key,
                    Uid = uid,
                    Sequence = sequence,
                    item.Title,
                    item.Place,
                    meeting?.StartsAt,
                    meeting?.EndsAt,
                    FirstDay = days?.First,
                    DayAfter = days?.After,
                    item.IsCancelled,
                    ChangedAt = changedAt,
                });
        }
    }

    internal sealed record ItemRow
    {
        public required string Key { get; init; }

        public required string Uid { get; init; }

        public required int Sequence { get; init; }

        public required string Title { get; init; }

        public string? Place { get; init; }

        public Instant? StartsAt { get; init; }

        public Instant? EndsAt { get; init; }

        public LocalDate? FirstDay { get; init; }

        public LocalDate? DayAfter { get; init; }

        public required bool IsCancelled { get; init; }

        public required Instant ChangedAt { get; init; }

        public PublishedItem ToItem() => new(new CalendarItem(Key, Title, Place, Time, IsCancelled), Uid, Sequence, ChangedAt);

        private ItemTime Time => StartsAt is { } startsAt && EndsAt is { } endsAt
            ? new ItemTime.Meeting(startsAt, endsAt)
            : new ItemTime.Days(FirstDay!.Value, DayAfter!.Value);
    }
}
