using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at how many new sessions of the gateway are left today. It takes none itself.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#session-start-limit-object</remarks>
internal sealed class GatewayBudgetCheck : ICheck
{
    // The bot keeps these for a start by hand, and waits.
    private const int Reserve = 10;

    public string Name => "gateway";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>(context.Gateway is { } gateway ? [Look(gateway, context.Settings?.Shards)] : []);

    /// <param name="shards">Number of connections by the settings; null for as many as Discord recommends.</param>
    private CheckResult Look(GatewayInfo gateway, int? shards)
    {
        var limit = gateway.SessionStartLimit;
        var resetAfter = TimeSpan.FromMilliseconds(limit.ResetAfter);
        var words = $"{limit.Remaining} of {limit.Total} new sessions are left, all again in {Describe(resetAfter)}; Discord recommends "
            + $"{Numbers.Of(gateway.Shards, "connection")}.";
        var result = limit.Remaining <= Math.Min(Reserve, limit.Total / 2) || limit.Remaining < (shards ?? gateway.Shards)
            ? CheckResult.CannotRun(
                Name, words, "Leave a bot that is connected alone. A start waits until then; starting again helps nothing.")
            : shards < gateway.Shards
            ? CheckResult.Look(Name, $"{words} Discord__Shards is {shards}.", "Set Discord__Shards to auto before Discord refuses so few.")
            : limit.Remaining < limit.Total / 10
            ? CheckResult.Look(
                Name, words, "Find out what starts so often: another program with this token, or a bot that is always restarted.")
            : CheckResult.Well(Name, words);
        return result with
        {
            Figures = new Dictionary<string, long>
            {
                ["remaining"] = limit.Remaining,
                ["total"] = limit.Total,
                ["reset_after_seconds"] = (long)resetAfter.TotalSeconds,
                ["recommended_connections"] = gateway.Shards,
            },
        };
    }

    private static string Describe(TimeSpan time) => time.TotalHours >= 2
        ? Numbers.Of((int)Math.Round(time.TotalHours), "hour")
        : Numbers.Of((int)Math.Ceiling(time.TotalMinutes), "minute");
}
