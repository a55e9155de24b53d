using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew;

internal static class CrewRegistration
{
    public static IServiceCollection AddCrew(this IServiceCollection services) => services
        .AddSingleton<CrewStore>()
        .AddSingleton<ICrew>(provider => provider.GetRequiredService<CrewStore>())
        .AddSingleton<ICrewRecords, CrewRecords>()
        .AddSingleton<ITeamRoles, CrewRecords>()
        .AddSingleton<CrewChanges>()
        .AddSingleton<PresenceStore>()
        .AddSingleton<IActorDirectory, CrewDirectory>()
        .AddSingleton<ITeamChoice, TeamChoice>()
        .AddSingleton<ICaptainTeams, CaptainTeams>()
        .AddSingleton<IPersonalData, PersonalCrew>();
}
