using DjangonautBot.Storage.Personal;
using DjangonautBot.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Rotation;

internal static class RotationRegistration
{
    public static IServiceCollection AddRotation(this IServiceCollection services) => services
        .AddSingleton<RotationStore>()
        .AddSingleton<IRotation>(provider => provider.GetRequiredService<RotationStore>())
        .AddSingleton<IPersonalData, PersonalTurns>()
        .AddSingleton<IPrunable, OldTurnRequests>();
}
