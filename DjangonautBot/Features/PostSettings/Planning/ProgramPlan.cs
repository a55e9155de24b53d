using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Everything from which it follows when a cohort's recurring posts are due.</summary>
/// <param name="Settings">What was set; a post without a setting is on and as usual.</param>
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
/// <param name="Reminders">Who asked for reminders.</param>
public sealed record TeamPlan(
    TeamId TeamId,
    Snowflake ChannelId,
    IsoDayOfWeek StandupDay,
    LocalTime StandupTime,
    IReadOnlyList<StandupException> Exceptions,
    IReadOnlyList<ReminderPlan> Reminders)
{
    /// <summary>How long its stand-up takes.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>When the team meets in a week, 1 or later; null if that stand-up is cancelled.</summary>
    public Instant? StandupAt(ProgramCalendar calendar, int week) =>
        Exceptions.FirstOrDefault(exception => exception.Week == week) is { } exception
            ? exception.At(calendar)
            : calendar.At(week, StandupDay, StandupTime);
}

/// <summary>Somebody who asked to be reminded.</summary>
/// <param name="Zone">Their own zone, for civil hours.</param>
public sealed record ReminderPlan(CrewId CrewId, Snowflake UserId, DateTimeZone Zone);
