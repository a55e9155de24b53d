using System.Collections.Concurrent;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>
/// Runs asynchronous code on one thread: when nothing is left to do at one moment, the clock goes to the next timer. So
/// hours pass in milliseconds, and every run is the same.
/// </summary>
internal sealed class Simulation(ManualTimeProvider clock) : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Continue, object? State)> _work = [];

    public override void Post(SendOrPostCallback d, object? state) => _work.Add((d, state));

    public override SynchronizationContext CreateCopy() => this;

    public void Run(Func<Task> story)
    {
        var outside = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = story();
            while (!task.IsCompleted)
            {
                Step();
            }

            // Has completed; this throws what it threw.
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outside);
        }
    }

    private void Step()
    {
        if (_work.TryTake(out var work))
        {
            work.Continue(work.State);
        }
        else if (clock.DueIn is [var next, ..])
        {
            AdvanceOutside(next);
        }
        else if (_work.TryTake(out work, HangTimeout.Limit))
        {
            work.Continue(work.State);
        }
        else
        {
            throw new InvalidOperationException("The story waits, but no timer is set.");
        }
    }

    /// <summary>Timers fire without this context, so that their continuations are posted here.</summary>
    private void AdvanceOutside(TimeSpan by)
    {
        SetSynchronizationContext(null);
        clock.Advance(by);
        SetSynchronizationContext(this);
    }
}
