using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Schedule;

internal static class ScheduleRegistration
{
    public static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddSingleton<IWhatMoves, WhatMoves>()
        .AddSingleton<ScheduleStore>()
        .AddSingleton<IPlanSource>(provider => provider.GetRequiredService<ScheduleStore>())
        .AddSingleton<ISchedule, UpcomingPosts>()
        .AddSingleton<ScheduleChanges>()
        .AddSingleton<ScheduleHandler>()
        .AddSingleton<ChannelHandler>()
        .AddSingleton<IPost, PausedChannelPost>()
        .AddSingleton<IEntries, PausedChannelButton>()
        .AddSingleton<IEntries, ScheduleCommands>();
}
