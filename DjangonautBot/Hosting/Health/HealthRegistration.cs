using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Hosting.Health;

/// <summary>Registers what has to be in order for the bot to be ready.</summary>
internal static class HealthRegistration
{
    /// <summary>Adds the checks, each with the name that its line begins with.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<GatewayHealth>("gateway")
            .AddCheck<CommandsHealth>("commands")
            .AddCheck<DatabaseHealth>("database");
        return services;
    }
}
