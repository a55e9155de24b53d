namespace DjangonautBot.Tests.Support;

/// <summary>
/// Real time after which a test that waits in vain fails instead of hanging. It costs only where something is broken,
/// so it is generous: a machine that is busy elsewhere must not be taken for a mistake.
/// </summary>
internal static class HangTimeout
{
    public const int Milliseconds = 60_000;

    /// <summary>For tests that start processes, which on a busy machine take half a minute each to start.</summary>
    public const int MillisecondsForProcesses = 5 * Milliseconds;

    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(Milliseconds);
}
