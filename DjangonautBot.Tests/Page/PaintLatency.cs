using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Page;

/// <summary>The time from a message of the bot in the sandbox until it is painted in a window.</summary>
internal static class PaintLatency
{
    private const string Marker = "How quick is it?";

    /// <summary>Lets the person before the window, who looks at the thread, check in.</summary>
    public static async Task<TimeSpan> MeasureAsync(RunningDemo demo, Window window, CancellationToken cancellationToken)
    {
        var came = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        demo.World.Happened += activity =>
        {
            if (activity.Message is { VisibleOnlyTo: null } message && message.Text.Contains(Marker, StringComparison.Ordinal))
            {
                came.TrySetResult((TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds);
            }
        };

        // A frame after it was put in, it is on the screen.
        var painted = window.Page.EvaluateAsync<double>(
            """
            marker => new Promise(resolve => new MutationObserver((_, observer) => {
                if (!document.getElementById('messages').textContent.includes(marker)) return;
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
            }).observe(document.getElementById('messages'), { childList: true, subtree: true }))
            """,
            Marker);
        await window.RunAsync("/checkin");
        await window.SubmitAsync((Labels.WorkedOn, Marker));
        return TimeSpan.FromMilliseconds(await painted - await came.Task.WaitAsync(cancellationToken));
    }
}
