using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Storage.Deletions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Hosting;

/// <summary>Makes a backup each night, or after the start if the bot did not run then, and deletes old ones.</summary>
/// <param name="wire">The clock of this machine, by which files are dated.</param>
internal sealed partial class BackupService(
    Settings settings,
    Database database,
    DeletionJournal deletions,
    ProgramClock program,
    TimeProvider wire,
    ILogger<BackupService> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    // A backup that was to be deleted may stay for a while, because the bot stood still.
    private static readonly Duration Margin = Duration.FromDays(7);

    private readonly BackupWriter _writer = new(database, settings.Backup.KeepDays, wire);
    private readonly BackupStateFile _state = new(database.Path);

    private Instant Now => Instant.FromDateTimeOffset(wire.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                // A copy takes a thread for its time.
                await Task.Run(() => Look(stoppingToken), stoppingToken);
                await DeleteOldDeletionsAsync(stoppingToken);
                await Task.Delay(LookEvery, wire, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    // Also of a backup that was made by hand meanwhile, which is another process's.
    private void NoteLast()
    {
        if (_state.Read().SucceededAt is { } last)
        {
            BackupMetrics.NoteLast((Now - last).ToTimeSpan());
        }
    }

    private void Look(CancellationToken cancellationToken)
    {
        NoteLast();
        try
        {
            if (settings.Backup.Folder is { } folder && IsDue(folder))
            {
                var backup = _writer.Write(folder, cancellationToken);
                BackupMetrics.CountGood();
                LogMade(backup.Path, backup.Bytes);
            }
        }
        catch (BackupFailedException exception)
        {
            BackupMetrics.CountFailed();
            LogFailed(exception.Message);
        }

        DeleteOld();
    }

    private bool IsDue(string folder) => BackupSchedule.IsDue(Now, FindLatest(folder), _state.Read().FailedAt);

    private static Instant? FindLatest(string folder)
    {
        try
        {
            return new BackupFolder(folder).Latest()?.MadeAt;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The attempt says what is wrong, and keeps it.
            return null;
        }
    }

    private void DeleteOld()
    {
        try
        {
            _writer.DeleteOld(settings.Backup.Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(exception.Message);
        }
    }

    private async Task DeleteOldDeletionsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await deletions.DeleteOlderAsync(
                program.Now - Duration.FromDays(settings.Backup.KeepDays) - Margin, cancellationToken);
        }
        catch (StorageException exception)
        {
            LogNotDeleted(exception.Message);
        }
    }

    [LoggerMessage(350, LogLevel.Information, "A backup was made: {File}, {Bytes} bytes")]
    private partial void LogMade(string file, long bytes);

    [LoggerMessage(351, LogLevel.Error, "No backup could be made; it is tried again in an hour: {Problem}")]
    private partial void LogFailed(string problem);

    [LoggerMessage(352, LogLevel.Warning, "Old backups could not be deleted: {Problem}")]
    private partial void LogNotDeleted(string problem);
}
