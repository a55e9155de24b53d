using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.PostSettings;

internal static class PostSettingsRegistration
{
    public static IServiceCollection AddPostSettings(this IServiceCollection services) => services
        .AddSingleton<IPlanPreview, PlanPreview>()
        .AddSingleton<ICohortTemplate, PostSettingsTemplate>()
        .AddSingleton<PostSettingsStore>()
        .AddSingleton<IProgramPlans>(provider => provider.GetRequiredService<PostSettingsStore>())
        .AddSingleton<IPostSettings, UpcomingPosts>()
        .AddSingleton<PostSettingsChanges>()
        .AddSingleton<PostSettingsHandler>()
        .AddSingleton<ChannelHandler>()
        .AddSingleton<CaptainsNotice>()
        .AddSingleton<IPost, SetAsidePost>()
        .AddSingleton<IInteractionModule, TryAgainCommands>()
        .AddSingleton<IInteractionModule, PostSettingsCommands>();
}
