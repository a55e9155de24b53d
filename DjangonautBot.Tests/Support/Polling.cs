namespace DjangonautBot.Tests.Support;

/// <summary>Waiting by polling, for changes that no event announces.</summary>
internal static class Polling
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public static async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        using var glances = new PeriodicTimer(Pause);
        while (!condition())
        {
            await glances.WaitForNextTickAsync(cancellationToken);
        }
    }
}
