using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.Moving;

internal static class CrewMoveRegistration
{
    public static IServiceCollection AddCrewMoves(this IServiceCollection services) => services
        .AddSingleton<CrewMoveStore>()
        .AddSingleton<CrewMoveHandler>()
        .AddSingleton<IInteractionModule, CrewMoveCommands>();
}
