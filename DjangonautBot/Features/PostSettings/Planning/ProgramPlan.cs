using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Inputs that determine the due times of a cohort's recurring posts.</summary>
/// <param name="Settings">Settings by Captains; a post without one is on and has its default timing.</param>
/// <param name="CaptainsChannelId">Without one, Captains' posts are not made.</param>
/// <param name="SummaryChannelId">Without one, the counts are not posted.</param>
public sealed record ProgramPlan(
    CohortId CohortId,
    ProgramCalendar Calendar,
    IReadOnlyList<PostSetting> Settings,
    IReadOnlyList<TeamPlan> Teams,
    Snowflake? CaptainsChannelId,
    Snowflake? SummaryChannelId = null);

/// <summary>A team's part of a <see cref="ProgramPlan"/>.</summary>
/// <param name="Exceptions">The stand-ups that are not at the usual day and time.</param>
/// <param name="Reminders">Reminders that people asked for.</param>
public sealed record TeamPlan(
    TeamId TeamId,
    Snowflake ChannelId,
    IsoDayOfWeek StandupDay,
    LocalTime StandupTime,
    IReadOnlyList<StandupException> Exceptions,
    IReadOnlyList<ReminderPlan> Reminders)
{
    /// <summary>The length of its stand-up, in minutes.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>The instant since which it is there, or is there again.</summary>
    public Instant SetUpAt { get; init; } = Instant.MinValue;

    /// <summary>Gets the start of the stand-up of a week, 1 or later; null if it is cancelled.</summary>
    public Instant? StandupAt(ProgramCalendar calendar, int week) =>
        Exceptions.FirstOrDefault(exception => exception.Week == week) is { } exception
            ? exception.At(calendar)
            : calendar.At(week, StandupDay, StandupTime);
}

/// <summary>A person who asked for reminders.</summary>
/// <param name="Zone">The person's own zone, for waking hours.</param>
public sealed record ReminderPlan(CrewId CrewId, Snowflake UserId, DateTimeZone Zone);
