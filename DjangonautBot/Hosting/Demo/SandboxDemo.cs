using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// Runs the bot and a sandbox in one process, on one port, with a demo cohort. Continues the saved demo, unless restarted by
/// <paramref name="fresh"/> or from its page.
/// </summary>
internal sealed class SandboxDemo(Settings settings, SandboxFolder folder, bool fresh, SandboxOptions? options = null)
{
    private static readonly TimeSpan PaceOfTheStory = TimeSpan.FromMilliseconds(300);

    // The bot needs the port of its own process before that listens, and a restarted demo keeps its address.
    private readonly int _port = settings.HttpPort == 0 ? FreePort.Find() : settings.HttpPort;
    private readonly TerminalReader _terminalReader = new(Console.In);

    /// <summary>True if stopped in order to be built and started again.</summary>
    public bool StartsAnew { get; private set; } = fresh;

    public WebApplication Build(Action<IServiceCollection> configure)
    {
        if (StartsAnew)
        {
            folder.Clear();
        }

        StartsAnew = false;
        var saved = folder.Load(Console.Error.WriteLine);
        var present = new DemoPresent(options?.ProgramStart, TimeProvider.System);
        var world = saved ?? new SandboxWorld((options ?? new SandboxOptions()) with
        {
            ProgramStart = DemoPast.BeginsAt(Instant.FromDateTimeOffset(present.Now)).ToDateTimeOffset(),
        });
        var demo = saved is null ? DemoCohort.Populate(world) : DemoCohort.Find(world);
        var app = BotHost.Build(SettingsFor(world), services =>
        {
            configure(services);
            services.AddRoutingCore();
            services.AddSingleton(world).AddSingleton(demo).AddSingleton(folder);
            services.AddSingleton(new Scheduling.ProgramClock(world.Clock));
            services.AddSingleton(Console.Out).AddSingleton(_terminalReader);
            services.AddSingleton<SandboxNarrator>().AddSingleton<SandboxTerminal>().AddSingleton<TerminalForms>();
            services.AddSingleton<SandboxAutosave>().AddSingleton<DemoCalendar>().AddSingleton<TimeTravel>().AddSingleton<DemoPast>();
            services.AddSingleton(present).AddSingleton(CreatePage);
            services.AddHostedService<DemoService>();
        });
        // Time travel takes effect at once, not at the outbox's next look at the clock.
        world.Clock.Moved += app.Services.GetRequiredService<OutboxSignal>().Set;
        app.UseRouting();
        app.MapSandbox(world, app.Services.GetRequiredService<SandboxPage>());
        return app;
    }

    private SandboxPage CreatePage(IServiceProvider provider)
    {
        var calendar = provider.GetRequiredService<DemoCalendar>();
        var story = ActivatorUtilities.CreateInstance<DemoPlayback>(provider, PaceOfTheStory);
        var lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
        return new SandboxPage
        {
            FindNextEvent = () => calendar.NextEvent?.ToDateTimeOffset(),
            FindNextMonday = () => calendar.NextMonday.ToDateTimeOffset(),
            PlayAsync = story.PlayAsync,
            Reset = () =>
            {
                StartsAnew = true;
                lifetime.StopApplication();
            },
        };
    }

    private Settings SettingsFor(SandboxWorld world) => new()
    {
        Token = world.Token,
        ApiBaseUrl = new Uri($"http://{settings.LocalHost}:{_port}/api/v10"),
        DatabasePath = folder.DatabasePath,
        HttpHost = settings.HttpHost,
        HttpPort = _port,
        Calendar = settings.Calendar,
    };
}
