using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Storage.Deletions;

/// <summary>
/// Does again what was deleted and this database does not know of: after a restore, after a file was copied back by hand, or after a
/// crash in the middle of a deletion.
/// </summary>
internal sealed partial class UnknownDeletions(
    Database database,
    LogTruncation log,
    DeletionJournal journal,
    IEnumerable<IRepeatableDeletion> kinds,
    ILogger<UnknownDeletions> logger)
{
    /// <returns>The number of deletions that were done again.</returns>
    /// <exception cref="StorageException">Some could not be done again.</exception>
    public async Task<int> RepeatAsync(Instant now, CancellationToken cancellationToken)
    {
        var repeated = 0;
        foreach (var (key, deletion) in journal.ListUnknown())
        {
            // A kind of a later version waits for that version.
            if (kinds.FirstOrDefault(kind => kind.DeletionKind == deletion.Kind) is { } kind)
            {
                await database.WriteAsync(transaction => Repeat(transaction, kind, key, deletion, now), cancellationToken);
                repeated++;
            }
        }

        if (repeated > 0)
        {
            LogRepeated(repeated);
            log.SetDue();
            await log.RunAsync(cancellationToken);
        }

        return repeated;
    }

    private static void Repeat(WriteTransaction transaction, IRepeatableDeletion kind, string key, Deletion deletion, Instant now)
    {
        kind.Repeat(transaction, deletion, now);
        DeletionJournal.Confirm(transaction, key, now);
    }

    [LoggerMessage(361, LogLevel.Information, "Deletions that this database did not know of were done again: {Count}")]
    private partial void LogRepeated(int count);
}
