using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Goals;

internal static class GoalsRegistration
{
    public static IServiceCollection AddGoals(this IServiceCollection services) => services
        .AddSingleton<GoalStore>()
        .AddSingleton<IGoals>(provider => provider.GetRequiredService<GoalStore>())
        .AddSingleton<GoalHandler>()
        .AddSingleton<IInteractionModule, GoalCommands>()
        .AddSingleton<IPersonalData, PersonalGoal>();
}
