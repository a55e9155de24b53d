using NodaTime;

namespace DjangonautBot.Storage.Backups;

/// <summary>A checked copy of the database.</summary>
/// <param name="MadeAt">The time in its name, in whole seconds.</param>
internal sealed record BackupFile(string Path, Instant MadeAt, long Bytes);
