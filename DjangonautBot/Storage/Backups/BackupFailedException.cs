namespace DjangonautBot.Storage.Backups;

/// <summary>Thrown when a backup cannot be made.</summary>
/// <param name="problem">The rest of a sentence for the person who runs the bot, with a full stop.</param>
internal sealed class BackupFailedException(string problem, Exception innerException) : Exception(problem, innerException);
