using System.Globalization;
using System.Net;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;

namespace DjangonautBot.Hosting;

/// <summary>All settings, read and validated once at the start. Documented in <c>appsettings.json</c>.</summary>
/// <remarks>A class, not a record: a record would print the token.</remarks>
internal sealed class Settings
{
    public required string Token { get; init; }

    public required Uri ApiBaseUrl { get; init; }

    /// <summary>Number of connections to Discord; null for as many as it recommends.</summary>
    public int? Shards { get; init; }

    public required string DatabasePath { get; init; }

    /// <summary>An IP address, <c>localhost</c>, or <c>*</c> for all of the machine's addresses.</summary>
    public required string HttpHost { get; init; }

    /// <summary>1 to 65535, or 0 for any free port.</summary>
    public required int HttpPort { get; init; }

    /// <summary>Address of program time; null for this machine's clock.</summary>
    public Uri? ClockUrl { get; init; }

    /// <summary>Calendars to subscribe to; null if there are none.</summary>
    public CalendarSettings? Calendar { get; init; }

    public BackupSettings Backup { get; init; } = BackupSettings.Default;

    /// <summary>Metrics for Prometheus to fetch; null if nothing is to listen.</summary>
    public MetricsSettings? Metrics { get; init; }

    /// <summary>Collector of metrics and traces; null if there is none.</summary>
    public CollectorSettings? Collector { get; init; }

    public LogSettings Log { get; init; } = new();

    /// <summary>Address on which the bot listens.</summary>
    public string HttpAddress => $"http://{HttpHost}:{HttpPort}";

    /// <summary>Host for reaching the bot from this machine: the loopback address if it listens on all addresses.</summary>
    public string LocalHost => HttpHost switch
    {
        "*" or "0.0.0.0" => "127.0.0.1",
        "[::]" => "[::1]",
        _ => HttpHost,
    };

    /// <summary>Reads and validates the settings.</summary>
    /// <param name="mistakes">One line for each invalid setting, with its name.</param>
    /// <returns>The settings; null if any is invalid.</returns>
    public static Settings? Read(IConfiguration configuration, out IReadOnlyList<string> mistakes)
    {
        var settings = ReadDespiteMistakes(configuration, out mistakes);
        return mistakes.Count == 0 ? settings : null;
    }

    /// <summary>Reads the settings also if some are invalid. A text is empty then, and an address null.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    internal static Settings ReadDespiteMistakes(IConfiguration configuration, out IReadOnlyList<string> mistakes)
    {
        var found = new List<string>();
        var httpPort = ReadPort(configuration, "Http:Port", found);
        var calendar = CalendarSettings.Read(configuration, httpPort, found);
        var settings = new Settings
        {
            Token = ReadToken(configuration, found),
            ApiBaseUrl = ReadUrl(configuration, "Discord:ApiBaseUrl", found)!,
            Shards = ReadShards(configuration, found),
            DatabasePath = ReadText(configuration, "Storage:DatabasePath", found),
            HttpHost = ReadHost(configuration, "Http:Host", found),
            HttpPort = httpPort,
            ClockUrl = ReadClockUrl(configuration, found),
            Backup = BackupSettings.Read(configuration, found),
            Calendar = calendar,
            Metrics = TelemetrySettings.ReadMetrics(configuration, httpPort, calendar, found),
            Collector = TelemetrySettings.ReadCollector(configuration, found),
            Log = LogSettings.Read(configuration, found),
        };
        KnownSettings.RefuseOthers(configuration, found);
        mistakes = found;
        return settings;
    }

    private static string ReadToken(IConfiguration configuration, List<string> mistakes)
    {
        var token = configuration["Discord:Token"]?.Trim() ?? "";
        if (token.Any(character => character is <= ' ' or > '~'))
        {
            mistakes.Add(
                "Discord__Token: a token has only letters, digits and signs, and no spaces. Copy it again, without \"Bot\" in front.");
            return "";
        }

        return token;
    }

    private static int? ReadShards(IConfiguration configuration, List<string> mistakes)
    {
        const string Key = "Discord:Shards";
        const string Automatic = "auto";
        var text = configuration[Key]?.Trim() ?? Automatic;
        if (text.Equals(Automatic, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var shards)
            && shards is >= 1 and <= DiscordGatewayOptions.MaxShards)
        {
            return shards;
        }

        mistakes.Add($"{Name(Key)}: \"{text}\" is neither {Automatic} nor a number from 1 to {DiscordGatewayOptions.MaxShards}.");
        return null;
    }

    /// <summary>Reads a text that may not be empty.</summary>
    internal static string ReadText(IConfiguration configuration, string key, List<string> mistakes)
    {
        var text = configuration[key]?.Trim() ?? "";
        if (text.Length == 0)
        {
            mistakes.Add($"{Name(key)}: is empty. Leave it out to use the default.");
        }

        return text;
    }

    internal static Uri? ReadUrl(IConfiguration configuration, string key, List<string> mistakes)
    {
        var text = configuration[key] ?? "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return new Uri(url.AbsoluteUri.TrimEnd('/'));
        }

        mistakes.Add($"{Name(key)}: \"{text}\" is not an http or https address.");
        return null;
    }

    private static Uri? ReadClockUrl(IConfiguration configuration, List<string> mistakes)
    {
        const string Key = "Program:ClockUrl";
        if (string.IsNullOrEmpty(configuration[Key]))
        {
            return null;
        }

        var url = ReadUrl(configuration, Key, mistakes);
        if (url is { IsLoopback: false })
        {
            mistakes.Add($"{Name(Key)}: must be on this machine, such as http://127.0.0.1:5080/clock.");
        }

        return url;
    }

    internal static string ReadHost(IConfiguration configuration, string key, List<string> mistakes)
    {
        var host = ReadText(configuration, key, mistakes);
        if (host.Length > 0 && host is not ("localhost" or "*") && !IPAddress.TryParse(host, out _))
        {
            mistakes.Add($"{Name(key)}: \"{host}\" is not an IP address, localhost or *.");
        }

        return host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
    }

    internal static int ReadPort(IConfiguration configuration, string key, List<string> mistakes)
    {
        if (int.TryParse(configuration[key], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
        {
            return port;
        }

        mistakes.Add($"{Name(key)}: \"{configuration[key]}\" is not a port; ports are numbers from 0 to {IPEndPoint.MaxPort}.");
        return 0;
    }

    /// <summary>Name of a setting in the environment.</summary>
    internal static string Name(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
