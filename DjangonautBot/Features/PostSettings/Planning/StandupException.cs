using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>A week's stand-up that was moved or cancelled. It belongs to its week, and goes along when the calendar moves that.</summary>
/// <param name="MovedTo">None if it is cancelled.</param>
/// <param name="IsUsual">Whether it was not moved: the team met at that time then, and has got another one since.</param>
public sealed record StandupException(int Week, WeekTime? MovedTo, bool IsUsual = false)
{
    /// <summary>Gets its start; null if it is cancelled.</summary>
    public Instant? At(ProgramCalendar calendar) => MovedTo is { } moved ? calendar.At(Week, moved.Day, moved.Time) : null;
}
