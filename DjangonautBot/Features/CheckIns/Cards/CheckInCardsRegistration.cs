using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.CheckIns.Cards;

internal static class CheckInCardsRegistration
{
    public static IServiceCollection AddCheckInCards(this IServiceCollection services) => services
        .AddSingleton<ReadCheckInHandler>()
        .AddSingleton<ICheckInRights>(provider => provider.GetRequiredService<ReadCheckInHandler>())
        .AddSingleton<IPost, CheckInCard>()
        .AddSingleton<IInteractionModule, CheckInCardCommands>();
}
