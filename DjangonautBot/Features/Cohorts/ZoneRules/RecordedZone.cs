using System.Globalization;
using DjangonautBot.Scheduling.Planning;
using NodaTime;
using NodaTime.TimeZones;

namespace DjangonautBot.Features.Cohorts.ZoneRules;

/// <summary>A time zone with the clock changes that it was thought to have at some time.</summary>
internal sealed class RecordedZone : DateTimeZone
{
    private const char BetweenChanges = ',';
    private const char BeforeOffset = ':';

    // Until long after a program of most weeks with breaks, so that more weeks are covered, too.
    private static readonly Duration Ahead = Duration.FromDays(2 * 366);
    private static readonly Duration Before = Duration.FromDays(14);

    private readonly IReadOnlyList<ZoneInterval> _intervals;

    private RecordedZone(string id, IReadOnlyList<Change> changes)
        : base(id, isFixed: changes.Count == 1, changes.Min(change => change.Offset), changes.Max(change => change.Offset)) =>
        _intervals =
        [
            .. changes.Select((change, at) => new ZoneInterval(
                id,
                at == 0 ? null : change.At,
                at + 1 < changes.Count ? changes[at + 1].At : null,
                change.Offset,
                Offset.Zero)),
        ];

    public static Instant From(ProgramCalendar calendar) => calendar.Start(0) - Before;

    public static Instant Until(ProgramCalendar calendar) => calendar.Landing + Ahead;

    /// <summary>Writes the clock changes that a zone has now, between two instants.</summary>
    public static string Write(DateTimeZone zone, Instant from, Instant until) => string.Join(
        BetweenChanges,
        zone.GetZoneIntervals(from, until).Select(interval => string.Create(
            CultureInfo.InvariantCulture,
            $"{(interval.HasStart ? interval.Start : from).ToUnixTimeMilliseconds()}{BeforeOffset}{interval.WallOffset.Seconds}")));

    /// <summary>Reads a zone as it was written.</summary>
    public static RecordedZone Read(string id, string changes) => new(
        id,
        [
            .. changes.Split(BetweenChanges)
                .Select(change => change.Split(BeforeOffset))
                .Select(parts => new Change(
                    Instant.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture)),
                    Offset.FromSeconds(int.Parse(parts[1], CultureInfo.InvariantCulture)))),
        ]);

    public override ZoneInterval GetZoneInterval(Instant instant) =>
        _intervals.First(interval => !interval.HasEnd || instant < interval.End);

    private sealed record Change(Instant At, Offset Offset);
}
