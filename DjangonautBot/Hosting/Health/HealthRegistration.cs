using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting.Health;

/// <summary>Registers what has to be in order for the bot to be ready.</summary>
internal static class HealthRegistration
{
    /// <summary>Adds the checks, each with the name that its line begins with.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        // It would write an error for each question while the bot is not ready, which the bot's own lines explain.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
        services.AddHealthChecks()
            .AddCheck<GatewayHealth>("gateway")
            .AddCheck<CommandsHealth>("commands")
            .AddCheck<DatabaseHealth>("database");
        return services;
    }
}
