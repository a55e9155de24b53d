using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Standups.Rotation.Covers;
using DjangonautBot.Features.Standups.Rotation.Notices;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Standups.Rotation.Swaps;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Rotation;

internal static class RotationRegistration
{
    public static IServiceCollection AddRotation(this IServiceCollection services) => services
        .AddSingleton<RotationStore>()
        .AddSingleton<IRotation>(provider => provider.GetRequiredService<RotationStore>())
        .AddSingleton<RotationReplanner>()
        .AddSingleton<IPlanObserver>(provider => provider.GetRequiredService<RotationReplanner>())
        .AddSingleton<RotationOrder>()
        .AddSingleton<RotationHandler>()
        .AddSingleton<OwnTurns>()
        .AddSingleton<SwapStore>()
        .AddSingleton<SwapHandler>()
        .AddSingleton<IAwayAdvice, UncoveredTurns>()
        .AddSingleton<IPost, SwapPost>()
        .AddSingleton<CoverCallStore>()
        .AddSingleton<StandIns>()
        .AddSingleton<CoverHandler>()
        .AddSingleton<IPost, CoverCallPost>()
        .AddSingleton<IPost, OpenCoverCallPost>()
        .AddSingleton<IPost, HiddenChannelPost>()
        .AddSingleton<TurnNoticeStore>()
        .AddSingleton<IPost, TurnNoticePost>()
        .AddSingleton<IPost, SwapAnswerPost>()
        .AddSingleton<IPost, NoFacilitatorPost>()
        .AddSingleton<IInteractionModule, RotationCommands>()
        .AddSingleton<IPersonalData, PersonalTurns>();
}
