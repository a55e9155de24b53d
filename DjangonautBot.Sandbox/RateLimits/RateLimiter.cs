using System.Security.Cryptography;
using System.Text;

namespace DjangonautBot.Sandbox.RateLimits;

/// <summary>
/// Counts calls in fixed windows of wire time, for each bucket and in total. Accessed under the world's lock only.
/// See https://discord.com/developers/docs/topics/rate-limits.
/// </summary>
/// <param name="scale">Length of the windows of all rules but the global one, in relation to theirs.</param>
internal sealed class RateLimiter(TimeProvider clock, double scale = 1)
{
    private static readonly BucketRule Global = new("global", 50, TimeSpan.FromSeconds(1));
    private readonly Dictionary<(string Rule, string Major), Window> _windows = [];
    private int _generation;

    /// <summary>Counts one call.</summary>
    /// <param name="major">The channel, server or webhook in the path, which has a bucket of its own.</param>
    /// <param name="countsGlobally">False for interaction callbacks and webhooks.</param>
    public RateLimitState Take(BucketRule rule, string major, bool countsGlobally)
    {
        if (countsGlobally && Take(Global, "", "global") is { Exceeded: true } exceeded)
        {
            return exceeded;
        }

        return Take(rule with { Window = rule.Window * scale }, major, "user");
    }

    /// <summary>Renames and resets every bucket.</summary>
    public void ChangeBuckets()
    {
        _generation++;
        _windows.Clear();
    }

    private RateLimitState Take(BucketRule rule, string major, string scope)
    {
        var now = clock.GetTimestamp();
        if (!_windows.TryGetValue((rule.Name, major), out var window) || clock.GetElapsedTime(window.Start, now) >= rule.Window)
        {
            window = new Window(now, 0);
        }

        var exceeded = window.Used >= rule.Limit;
        if (!exceeded)
        {
            window = window with { Used = window.Used + 1 };
        }

        _windows[(rule.Name, major)] = window;

        var left = rule.Window - clock.GetElapsedTime(window.Start, now);
        return new RateLimitState(NameOf(rule), rule.Limit, rule.Limit - window.Used, clock.GetUtcNow() + left, left, exceeded, scope);
    }

    private string NameOf(BucketRule rule) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule.Name}/{_generation}")).AsSpan(0, 16));

    private sealed record Window(long Start, int Used);
}
