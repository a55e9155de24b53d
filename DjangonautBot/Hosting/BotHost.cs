using DjangonautBot.Features.Announcements;
using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Announcements.Lists;
using DjangonautBot.Features.Announcements.WeeklyTexts;
using DjangonautBot.Features.Announcements.Writing;
using DjangonautBot.Features.Calendars;
using DjangonautBot.Features.Calendars.Downloads;
using DjangonautBot.Features.Calendars.Feed;
using DjangonautBot.Features.Captains;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.CheckIns.Cards;
using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.CheckIns.Feedback;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Changes;
using DjangonautBot.Features.Cohorts.Deleting;
using DjangonautBot.Features.Cohorts.History;
using DjangonautBot.Features.Cohorts.Pruning;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Cohorts.Report.Export;
using DjangonautBot.Features.Cohorts.Report.Farewell;
using DjangonautBot.Features.Cohorts.Report.Page;
using DjangonautBot.Features.Cohorts.Retention;
using DjangonautBot.Features.Cohorts.Status;
using DjangonautBot.Features.Cohorts.ZoneRules;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Crew.CaptainRole;
using DjangonautBot.Features.Crew.Export;
using DjangonautBot.Features.Crew.Import;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Crew.Moving;
using DjangonautBot.Features.Crew.Presence;
using DjangonautBot.Features.Crew.Removing;
using DjangonautBot.Features.Crew.Welcome;
using DjangonautBot.Features.Goals;
using DjangonautBot.Features.Help;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Me.OwnData;
using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Features.Outcomes;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.PostSettings.References;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Features.Questions.Asking;
using DjangonautBot.Features.Questions.Cards;
using DjangonautBot.Features.Questions.Lists;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Standups.Attendance;
using DjangonautBot.Features.Standups.Briefs;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Standups.Rotation.Changing;
using DjangonautBot.Features.Standups.Rotation.Covers;
using DjangonautBot.Features.Standups.Rotation.Notices;
using DjangonautBot.Features.Standups.Rotation.Order;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Standups.Rotation.Swaps;
using DjangonautBot.Features.Summaries;
using DjangonautBot.Features.Teams;
using DjangonautBot.Features.Teams.Times;
using DjangonautBot.Features.Weeks;
using DjangonautBot.Features.Wins;
using DjangonautBot.Hosting.Health;
using DjangonautBot.Hosting.Systemd;
using DjangonautBot.Hosting.Telemetry;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Pictures.Drawing;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Scheduling.Outbox.Lanes;
using DjangonautBot.Scheduling.Outbox.Sending;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Storage.Personal;
using DjangonautBot.Storage.Pruning;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace DjangonautBot.Hosting;

/// <summary>Composes and runs the bot.</summary>
internal static class BotHost
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(8);

    /// <summary>Builds the bot without opening its database, which happens at the start.</summary>
    /// <param name="configure">Adds logging and replacements of default services.</param>
    public static WebApplication Build(Settings settings, Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls(settings.HttpAddress);
        configure(builder.Services);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopWithin);
        builder.Services.AddSingleton(settings).AddSingleton<ExitStatus>();
        builder.Services.TryAddSingleton(_ => new Database(settings.DatabasePath));
        AddClocks(builder.Services, settings);
        builder.Services.AddSingleton<LeaseStore>().AddHostedService<LeaseService>();
        builder.Services.AddSingleton<LogTruncation>();
        builder.Services.AddSingleton<DeletionJournal>().AddSingleton<UnknownDeletions>().AddSingleton<LastRestore>();
        builder.Services.AddHostedService<UnknownDeletionsService>();
        builder.Services.AddDiscord(settings);
        AddInteractions(builder.Services);
        AddFeatures(builder.Services);
        AddCalendarFeed(builder.Services, settings.Calendar);
        builder.Services.AddHealth().AddTelemetry(settings.Metrics, settings.Collector);
        AddServices(builder.Services);

        var app = builder.Build();
        app.UseHealth();
        return app;
    }

    /// <summary>Runs the bot until it is stopped or fails.</summary>
    /// <exception cref="StorageException">The database cannot be used; the message is for the person who runs the bot.</exception>
    /// <exception cref="LeaseHeldException">Another process uses the database.</exception>
    public static async Task<ExitCode> RunAsync(WebApplication app)
    {
        await using var disposal = app;
        var exitStatus = app.Services.GetRequiredService<ExitStatus>();
        var services = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        try
        {
            await app.StartAsync();
            await app.WaitForShutdownAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Stopped before it had started.
        }
        finally
        {
            // After a failed start, services that had just begun take this for the regular end and log no errors.
            app.Lifetime.StopApplication();
        }

        // The host stops when one of its services fails, but reports that in its log only.
        return services.Any(service => service.ExecuteTask is { IsFaulted: true }) ? ExitCode.Unexpected : exitStatus.ExitCode;
    }

    private static void AddClocks(IServiceCollection services, Settings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        if (settings.ClockUrl is { } url)
        {
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RemoteClock>(provider, url));
            services.AddHostedService(provider => provider.GetRequiredService<RemoteClock>());
            services.AddSingleton(provider => new ProgramClock(provider.GetRequiredService<RemoteClock>().Time));
        }
        else
        {
            services.TryAddSingleton(new ProgramClock(TimeProvider.System));
        }
    }

    private static void AddInteractions(IServiceCollection services) => services
        .AddSingleton<RouteTable>()
        .AddSingleton<RegisteredCommands>()
        .AddSingleton<CommandRegistration>()
        .AddSingleton<InteractionDispatcher>()
        .AddSingleton<ThreadFinder>()
        .AddPictures();

    private static void AddFeatures(IServiceCollection services) => services
        .AddHistory()
        .AddCohorts()
        .AddCohortChanges()
        .AddCohortDeletion()
        .AddTeams()
        .AddTeamTimes()
        .AddCrew()
        .AddPostPlanning()
        .AddCrewAdditions()
        .AddWelcomes()
        .AddCrewRemovals()
        .AddCrewMoves()
        .AddCrewLists()
        .AddCrewImports()
        .AddCrewExport()
        .AddCaptainRole()
        .AddPresence()
        .AddPostSettings()
        .AddStandups()
        .AddAttendance()
        .AddStandupEvents()
        .AddRotation()
        .AddRotationPlanning()
        .AddTurnNotices()
        .AddCovers()
        .AddSwaps()
        .AddTurnChanging()
        .AddRotationOrder()
        .AddCheckIns()
        .AddWeekCounts()
        .AddFeedback()
        .AddCheckInCards()
        .AddQuestions()
        .AddAsking()
        .AddAnswering()
        .AddQuestionCards()
        .AddQuestionLists()
        .AddWins()
        .AddGoals()
        .AddBriefs()
        .AddConfidence()
        .AddOneOnOnes()
        .AddOutcomes()
        .AddMe()
        .AddAway()
        .AddOwnData()
        .AddCalendars()
        .AddCalendarDownloads()
        .AddCaptains()
        .AddAnnouncements()
        .AddAnnouncementApproval()
        .AddAnnouncementWriting()
        .AddAnnouncementLists()
        .AddWeeklyTexts()
        .AddWeeks()
        .AddSummaries()
        .AddZoneRules()
        .AddReferences()
        .AddStatus()
        .AddReports()
        .AddReportPage()
        .AddReportExport()
        .AddFarewell()
        .AddRetention()
        .AddPruning()
        .AddHelp();

    private static void AddCalendarFeed(IServiceCollection services, CalendarSettings? settings)
    {
        services.AddCalendarFeed(settings?.PublicUrl);
        if (settings is not null)
        {
            services.AddSingleton(settings).AddSingleton<RequestLimit>().AddSingleton<CalendarFeedRequests>();
            services.AddSingleton<CalendarFeedServer>().AddHostedService(Get<CalendarFeedServer>);
        }
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ILockedThreads, LockedThreads>().AddSingleton<ISetAsideDeliveries, SetAsideDeliveries>();
        services.AddSingleton<DeliveryStore>().AddSingleton<IDeliveries>(Get<DeliveryStore>);
        services.AddSingleton<PlanStore>().AddSingleton<IPlans>(Get<PlanStore>);
        services.AddSingleton<IPost, RetractedPost>().AddSingleton<DirectChannels>();
        services.AddSingleton<IPersonalData, PersonalMessages>().AddSingleton<IPersonalData, PersonalDirectChannel>();
        services.AddSingleton<IPrunable, OldDeliveries>();
        services.AddSingleton<OutboxSignal>().AddSingleton<ServerChanges>().AddSingleton<PausedLanes>();
        services
            .AddSingleton<PostRenderer>()
            .AddSingleton<DeliverySender>()
            .AddSingleton<OwnPostSearch>()
            .AddSingleton<ClockCheck>()
            .AddSingleton<DeliveryFailureReader>()
            .AddSingleton<DeliveryRetries>()
            .AddSingleton<DeliveryFailureHandler>()
            .AddSingleton<LaneProcessor>();
        services.AddHostedService<BackupService>();
        services.AddHostedService<PlanningService>();
        services.AddHostedService<OutboxService>();
        services.AddHostedService<GatewayService>();
        services.AddSystemdNotifications();
    }

    private static T Get<T>(IServiceProvider provider)
        where T : notnull =>
        provider.GetRequiredService<T>();
}
