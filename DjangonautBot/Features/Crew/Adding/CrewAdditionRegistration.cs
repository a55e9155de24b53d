using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.Adding;

internal static class CrewAdditionRegistration
{
    public static IServiceCollection AddCrewAdditions(this IServiceCollection services) => services
        .AddSingleton<IFirstCaptain, FirstCaptain>()
        .AddSingleton<CrewAdditionStore>()
        .AddSingleton<CrewAdditionHandler>()
        .AddSingleton<INewTeamOffer, NewTeamOffer>()
        .AddSingleton<IInteractionModule, CrewAdditionCommands>();
}
