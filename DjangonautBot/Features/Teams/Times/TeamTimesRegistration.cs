using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Teams.Times;

internal static class TeamTimesRegistration
{
    public static IServiceCollection AddTeamTimes(this IServiceCollection services) => services
        .AddSingleton<TeamTimesReader>()
        .AddSingleton<TeamTimesHandler>()
        .AddSingleton<IInteractionModule, TeamTimesCommands>();
}
