using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DjangonautBot.Hosting.Health;

/// <summary>Checks that Discord has the bot's commands.</summary>
internal sealed class CommandsHealth(CommandRegistration commands) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var problem = commands.Problem;
        return Task.FromResult(problem is null
            ? HealthCheckResult.Healthy("registered")
            : new HealthCheckResult(context.Registration.FailureStatus, problem));
    }
}
