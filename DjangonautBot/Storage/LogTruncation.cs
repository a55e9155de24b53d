using Microsoft.Extensions.Logging;

namespace DjangonautBot.Storage;

/// <summary>
/// Empties the write-ahead log after deletions, because deleted text may still stand in it: at once, or as soon as no other program reads
/// in it. A deletion is done before that, so nobody has to hear of the delay.
/// </summary>
internal sealed partial class LogTruncation(Database database, ILogger<LogTruncation> logger)
{
    // True at the start, too: an earlier process may have stopped between the deletion and the truncation of the log.
    private volatile bool _isDue = true;

    /// <summary>Notes that the log may hold deleted text.</summary>
    public void SetDue() => _isDue = true;

    /// <summary>Empties the log, if it may hold deleted text. What does not work is tried again at the next call.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!_isDue)
        {
            return;
        }

        // Before, so that a deletion during it counts.
        _isDue = false;
        var isEmptied = false;
        try
        {
            await database.TruncateLogAsync(cancellationToken);
            isEmptied = true;
        }
        catch (StorageException exception)
        {
            LogNotEmptied(exception);
        }
        finally
        {
            if (!isEmptied)
            {
                _isDue = true;
            }
        }
    }

    [LoggerMessage(
        362,
        LogLevel.Warning,
        "What was deleted may still stand in the database's log, which could not be emptied; it is tried again")]
    private partial void LogNotEmptied(Exception exception);
}
