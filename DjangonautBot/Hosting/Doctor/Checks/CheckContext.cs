using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Findings of earlier checks for later ones, which come in the order of the doctor's list.</summary>
internal sealed class CheckContext(Surroundings surroundings) : IAsyncDisposable
{
    private WebApplication? _bot;
    private Database? _file;

    public Surroundings Surroundings => surroundings;

    public TimeProvider Time => surroundings.Time;

    /// <summary>The settings, also if some are invalid; null if they cannot be read at all.</summary>
    public Settings? Settings { get; set; }

    /// <summary>Names of the settings that are invalid.</summary>
    public IReadOnlySet<string> InvalidSettings { get; set; } = new HashSet<string>();

    /// <summary>Whether the database is there and can be read.</summary>
    public bool HasDatabase { get; set; }

    /// <summary>Whether the database has the schema of this program.</summary>
    public bool IsMigrated { get; set; }

    /// <summary>Requests to Discord; null if none can be made.</summary>
    public DiscordRequests? Discord { get; set; }

    /// <summary>Whether Discord accepts the token; null if it was not asked.</summary>
    public bool? IsTokenAccepted { get; set; }

    public GatewayInfo? Gateway { get; set; }

    public Application? Application { get; set; }

    /// <summary>The database file, opened for reading only.</summary>
    // A path that is not set names no file, and a read says so.
    public Database Database => _file ??= Database.OpenReadOnly(Settings is { DatabasePath: { Length: > 0 } path } ? path : "-");

    /// <summary>Gets a service of the bot, which is put together and not started, and can write nothing in the database.</summary>
    /// <exception cref="InvalidOperationException">The settings cannot be read.</exception>
    public T Get<T>()
        where T : notnull
    {
        _bot ??= BotHost.Build(
            Settings ?? throw new InvalidOperationException("There are no settings."),
            services => surroundings.Configure(services.AddSingleton(Database)));
        return _bot.Services.GetRequiredService<T>();
    }

    public async ValueTask DisposeAsync()
    {
        await (_bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        Discord?.Dispose();
        _file?.Dispose();
    }
}
