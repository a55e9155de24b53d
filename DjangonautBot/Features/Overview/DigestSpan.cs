using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Overview;

/// <summary>
/// From one digest to the next. A question is told of in the first digest after it has waited for 48 hours, and in no other:
/// which one that is follows from when it was asked.
/// </summary>
internal sealed record DigestSpan(Instant Since, Instant Until)
{
    private static readonly Duration Patience = Duration.FromHours(48);

    public static DigestSpan Of(ProgramCalendar calendar, PostTiming.Weekly timing, int week) => new(
        week > 1 ? calendar.At(week - 1, timing.Day, timing.Time) : Instant.FromUnixTimeSeconds(0),
        calendar.At(week, timing.Day, timing.Time));

    public bool Tells(Instant askedAt) => askedAt + Patience is var waited && Since < waited && waited <= Until;
}
