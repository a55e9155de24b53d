using DjangonautBot.Discord.Models;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>
/// Numbers the lanes of one kind of direct message, one lane for each subject, so that a message that waits for a channel
/// after all holds up nothing else.
/// </summary>
/// <param name="Number">From 1; unique over all kinds, and never given to another kind, because rows keep it.</param>
public readonly record struct DirectLane(int Number)
{
    // No channel and no person has so small an id, and no row so big a number.
    private const int SubjectBits = 40;

    /// <summary>Gets the number of a subject's lane.</summary>
    public Snowflake Of(long subjectId) => new(((ulong)Number << SubjectBits) | (ulong)subjectId);

    /// <returns>The subject of a lane; null if the lane is of another kind.</returns>
    public long? FindSubject(Snowflake lane) =>
        lane.Value >> SubjectBits == (ulong)Number ? (long)(lane.Value & ((1UL << SubjectBits) - 1)) : null;
}
