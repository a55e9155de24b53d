using System.Diagnostics;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Measurements;

/// <summary>Counts the bot's requests from the first opening of a week to the last one's thread.</summary>
internal sealed class Posting(SandboxWorld world, int openings)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _threads;
    private long _begin;

    /// <summary>Requests that Discord's limit of 50 a second counts.</summary>
    public int Requests { get; private set; }

    /// <summary>Answers with 429.</summary>
    public int Refused { get; private set; }

    /// <summary>From the first request to the last.</summary>
    public TimeSpan Time { get; private set; }

    public async Task RunAsync(DateTimeOffset dueAt)
    {
        world.Happened += Count;
        world.Clock.MoveTo(dueAt);
        await _done.Task;
        world.Happened -= Count;
    }

    private void Count(SandboxActivity activity)
    {
        if (activity.Kind != SandboxActivityKind.Rest)
        {
            return;
        }

        Refused += activity.Text.EndsWith("→ 429", StringComparison.Ordinal) ? 1 : 0;
        if (IsExempt(activity.Text) || _threads == openings)
        {
            return;
        }

        _begin = Requests++ == 0 ? Stopwatch.GetTimestamp() : _begin;
        _threads += activity.Text.Contains("/threads → 201", StringComparison.Ordinal) ? 1 : 0;
        if (_threads == openings)
        {
            Time = Stopwatch.GetElapsedTime(_begin);
            _done.TrySetResult();
        }
    }

    // Responses to interactions: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit.
    private static bool IsExempt(string request) =>
        request.Contains(" /interactions/", StringComparison.Ordinal) || request.Contains(" /webhooks/", StringComparison.Ordinal);
}
