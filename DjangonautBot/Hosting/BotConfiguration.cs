using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace DjangonautBot.Hosting;

/// <summary>Loads settings from <c>appsettings.json</c> beside the program, user secrets in Development, and the environment.</summary>
internal static class BotConfiguration
{
    public const string Development = "Development";

    public static string EnvironmentName => Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";

    /// <exception cref="InvalidDataException">A settings file cannot be read.</exception>
    public static IConfigurationRoot Load()
    {
        var builder = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: false);
        if (EnvironmentName == Development)
        {
            builder.AddUserSecrets(Assembly.GetExecutingAssembly(), optional: true);
        }

        return builder.AddEnvironmentVariables().Build();
    }
}
