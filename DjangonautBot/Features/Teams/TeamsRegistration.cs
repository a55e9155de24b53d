using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Teams;

internal static class TeamsRegistration
{
    public static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddSingleton<TeamStore>()
        .AddSingleton<ITeams>(provider => provider.GetRequiredService<TeamStore>())
        .AddSingleton<TeamConflicts>()
        .AddSingleton<ITeamCreation, TeamCreation>()
        .AddSingleton<TeamHandler>()
        .AddSingleton<TeamChanges>()
        .AddSingleton<TeamEditor>()
        .AddSingleton<TeamOptions>()
        .AddSingleton<TeamRemovalHandler>()
        .AddSingleton<ICohortTemplate, TeamTemplate>()
        .AddSingleton<IInteractionModule, TeamCommands>();
}
