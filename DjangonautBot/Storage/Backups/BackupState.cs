using System.Text.Json.Serialization;
using NodaTime;

namespace DjangonautBot.Storage.Backups;

/// <summary>Outcome of the last backups, also of those that were made by hand. Instants are Unix milliseconds.</summary>
internal sealed record BackupState
{
    public static BackupState None { get; } = new();

    [JsonPropertyName("succeeded_at")]
    public long? SucceededAtMs { get; init; }

    /// <summary>Path of the last backup that succeeded.</summary>
    [JsonPropertyName("file")]
    public string? File { get; init; }

    [JsonPropertyName("bytes")]
    public long? Bytes { get; init; }

    [JsonPropertyName("failed_at")]
    public long? FailedAtMs { get; init; }

    /// <summary>Reason of the last failure, in one line for the person who runs the bot.</summary>
    [JsonPropertyName("problem")]
    public string? Problem { get; init; }

    [JsonIgnore]
    public Instant? SucceededAt => ToInstant(SucceededAtMs);

    [JsonIgnore]
    public Instant? FailedAt => ToInstant(FailedAtMs);

    /// <summary>Whether the last backup failed.</summary>
    [JsonIgnore]
    public bool IsFailing => FailedAtMs is not null;

    public static BackupState Succeeded(BackupFile backup) => new()
    {
        SucceededAtMs = backup.MadeAt.ToUnixTimeMilliseconds(),
        File = backup.Path,
        Bytes = backup.Bytes,
    };

    public BackupState Failed(Instant at, string problem) =>
        this with { FailedAtMs = at.ToUnixTimeMilliseconds(), Problem = problem };

    private static Instant? ToInstant(long? milliseconds) =>
        milliseconds is { } value ? Instant.FromUnixTimeMilliseconds(value) : null;
}

[JsonSerializable(typeof(BackupState))]
internal sealed partial class BackupStateJson : JsonSerializerContext;
