using DjangonautBot.Discord.Models;

namespace DjangonautBot.Scheduling.Outbox.Lanes;

/// <summary>
/// Lanes of what goes to people directly and follows no channel: one for each kind and subject, so that what waits for a
/// channel after all holds up nothing else.
/// </summary>
public enum DirectLane
{
    /// <summary>By team.</summary>
    Brief = 1,

    /// <summary>By team.</summary>
    WaitingQuestions,

    /// <summary>By team.</summary>
    Debrief,

    /// <summary>By team.</summary>
    StandupNotice,

    /// <summary>By question. It tells of the question, and of nobody.</summary>
    Question,

    /// <summary>By cohort.</summary>
    Retention,
}

/// <inheritdoc cref="DirectLane"/>
public static class DirectLanes
{
    // No channel and no person has so small an id, and no row so big a number.
    private const int NumberBits = 40;

    public static Snowflake Of(this DirectLane lane, long subjectId) => new(((ulong)lane << NumberBits) | (ulong)subjectId);

    /// <returns>Null if the number is none of that lane.</returns>
    public static long? FindSubject(this DirectLane lane, Snowflake number) =>
        number.Value >> NumberBits == (ulong)lane ? (long)(number.Value & ((1UL << NumberBits) - 1)) : null;
}
