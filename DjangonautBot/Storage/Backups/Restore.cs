using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Storage.Backups;

/// <summary>A restore of this database from a backup.</summary>
internal sealed record Restore
{
    /// <summary>The time of the restore, in program time.</summary>
    public required Instant RestoredAt { get; init; }

    /// <summary>The newest message that the backup knew; messages posted since have later ids. Null if it knew none.</summary>
    public Snowflake? LastMessage { get; init; }

    /// <summary>The number above which all rows are that were made since.</summary>
    public required long NumbersAfter { get; init; }
}
