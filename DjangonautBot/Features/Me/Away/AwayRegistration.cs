using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Me.Away;

internal static class AwayRegistration
{
    public static IServiceCollection AddAway(this IServiceCollection services) => services
        .AddSingleton<AbsenceStore>()
        .AddSingleton<IAbsences>(provider => provider.GetRequiredService<AbsenceStore>())
        .AddSingleton<IAbsenceHistory>(provider => provider.GetRequiredService<AbsenceStore>())
        .AddSingleton<AwayHandler>()
        .AddSingleton<IInteractionModule, AwayCommands>()
        .AddSingleton<IPersonalData, PersonalAbsences>();
}
