using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DjangonautBot.Hosting.Health;

/// <summary>Checks that Discord is connected.</summary>
internal sealed class GatewayHealth(IDiscordGateway gateway) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var state = gateway.State;
        return Task.FromResult(new HealthCheckResult(
            state == GatewayState.Ready ? HealthStatus.Healthy : context.Registration.FailureStatus, Describe(state, gateway.Shards)));
    }

    // Servers of the other shards are answered meanwhile.
    private static string Describe(GatewayState state, IReadOnlyList<GatewayState> shards)
    {
        var missing = shards.Index().Where(shard => shard.Item != GatewayState.Ready).ToList();
        return shards.Count <= 1 || missing.Count == 0
            ? $"{state}"
            : $"{shards.Count - missing.Count} of {shards.Count} ready, missing shard "
                + string.Join(", ", missing.Select(shard => $"{shard.Index} ({shard.Item})"));
    }
}
