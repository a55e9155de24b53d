using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Me.OwnData;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Me;

internal static class MeRegistration
{
    public static IServiceCollection AddMe(this IServiceCollection services) => services
        .AddSingleton<PersonalSettingsStore>()
        .AddSingleton<IPersonalSettings>(provider => provider.GetRequiredService<PersonalSettingsStore>())
        .AddSingleton<IAbsences, Absences>()
        .AddSingleton<IAbsenceHistory, AbsenceHistory>()
        .AddSingleton<ReminderStore>()
        .AddSingleton<ReminderHandler>()
        .AddSingleton<AwayHandler>()
        .AddSingleton<IPersonalData, PersonalAbsences>()
        .AddSingleton<OwnHistory>()
        .AddSingleton<OwnExport>()
        .AddSingleton<PersonalDataDeletion>()
        .AddSingleton<OwnDataHandler>()
        .AddSingleton<IInteractionModule, MeCommands>();
}
