namespace DjangonautBot.Tests.Support;

/// <summary>The way to wait for something that nobody announces: it is looked at again and again.</summary>
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
