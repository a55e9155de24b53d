namespace DjangonautBot.Tests.Support;

/// <summary>
/// Real time after which a test that waits in vain fails instead of hanging. It costs only where something is broken,
/// so it is generous: a machine that is busy elsewhere must not be taken for a mistake.
/// </summary>
internal static class Patience
{
    public const int Milliseconds = 60_000;

    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(Milliseconds);
}
