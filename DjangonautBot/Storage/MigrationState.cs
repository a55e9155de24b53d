namespace DjangonautBot.Storage;

/// <summary>Schema of a file, in relation to the steps known to this program.</summary>
/// <param name="Version">Name of the last step applied; null for an empty file.</param>
/// <param name="Pending">Names of the steps that the next start applies, in order.</param>
internal sealed record MigrationState(string? Version, IReadOnlyList<string> Pending);
