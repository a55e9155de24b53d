using System.Globalization;
using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace DjangonautBot.Hosting;

/// <summary>
/// Settings of the log: its levels, its console and its file, under the names of Serilog's own configuration. They are read in code,
/// because Serilog would look for its sinks by reflection, which a native program does not have.
/// </summary>
internal sealed class LogSettings
{
    private const string MinimumLevel = "Serilog:MinimumLevel";
    private const string DefaultLevel = $"{MinimumLevel}:Default";
    private const string Overrides = $"{MinimumLevel}:Override";
    private const string ConsoleSink = "Serilog:WriteTo:Console";
    private const string ConsoleTemplate = $"{ConsoleSink}:Args:outputTemplate";
    private const string FileSink = "Serilog:WriteTo:File";
    private const string FileTemplate = $"{FileSink}:Args:outputTemplate";
    private const string FilePath = $"{FileSink}:Args:path";
    private const string FileInterval = $"{FileSink}:Args:rollingInterval";
    private const string FilesKept = $"{FileSink}:Args:retainedFileCountLimit";

    private const string StandardTemplate = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {Message:lj}{NewLine}{Exception}";

    private static readonly string[] Known =
    [
        MinimumLevel, DefaultLevel, $"{ConsoleSink}:Name", ConsoleTemplate, $"{FileSink}:Name", FileTemplate, FilePath, FileInterval,
        FilesKept,
    ];

    private LogEventLevel Level { get; init; } = LogEventLevel.Information;

    private IReadOnlyDictionary<string, LogEventLevel> Overridden { get; init; } = new Dictionary<string, LogEventLevel>();

    /// <summary>The form of a line on the console; null to write none.</summary>
    private string? ConsoleLine { get; init; }

    /// <summary>Null to write no file.</summary>
    private LogFile? File { get; init; }

    /// <summary>Reads and validates the settings of the log.</summary>
    /// <param name="mistakes">Takes one line for each invalid setting.</param>
    public static LogSettings Read(IConfiguration configuration, List<string> mistakes)
    {
        var reader = new Reader(configuration, mistakes);
        var settings = new LogSettings
        {
            Level = reader.Choice(reader.Has(MinimumLevel) ? MinimumLevel : DefaultLevel, LogEventLevel.Information),
            Overridden = reader.Names(Overrides)
                .ToDictionary(source => source, source => reader.Choice($"{Overrides}:{source}", LogEventLevel.Information)),
            ConsoleLine = reader.HasSink(ConsoleSink, "Console") ? reader.Text(ConsoleTemplate, StandardTemplate) : null,
            File = reader.HasSink(FileSink, "File") ? ReadFile(reader) : null,
        };
        reader.RefuseUnknown();
        return settings;
    }

    public Logger CreateLogger()
    {
        var logger = new LoggerConfiguration();
        logger.MinimumLevel.Is(Level);
        logger.Enrich.With<CauseEnricher>();
        foreach (var (source, level) in Overridden)
        {
            logger.MinimumLevel.Override(source, level);
        }

        if (ConsoleLine is { } line)
        {
            logger.WriteTo.Console(outputTemplate: line, formatProvider: CultureInfo.InvariantCulture);
        }

        if (File is { } file)
        {
            logger.WriteTo.File(
                file.Path,
                outputTemplate: file.Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: file.Interval,
                retainedFileCountLimit: file.Kept);
        }

        return logger.CreateLogger();
    }

    private static LogFile ReadFile(Reader reader) => new(
        reader.Required(FilePath),
        reader.Text(FileTemplate, StandardTemplate),
        reader.Choice(FileInterval, RollingInterval.Infinite),
        reader.Count(FilesKept));

    /// <param name="Line">The form of a line.</param>
    /// <param name="Kept">Number of files that are kept; null for all.</param>
    private sealed record LogFile(string Path, string Line, RollingInterval Interval, int? Kept);

    /// <summary>Reads single settings, and notes mistakes under the names by which operators set them.</summary>
    private sealed class Reader(IConfiguration configuration, List<string> mistakes)
    {
        public bool Has(string key) => !string.IsNullOrWhiteSpace(configuration[key]);

        public IEnumerable<string> Names(string section) => configuration.GetSection(section).GetChildren().Select(child => child.Key);

        /// <summary>Whether a sink is wanted: an empty name turns it off.</summary>
        public bool HasSink(string section, string name)
        {
            var found = configuration[$"{section}:Name"];
            if (string.IsNullOrEmpty(found))
            {
                return false;
            }

            if (found != name)
            {
                Note($"{section}:Name", $"\"{found}\" is not {name}. Leave it empty to turn it off.");
            }

            return found == name;
        }

        public string Text(string key, string otherwise) => configuration[key] ?? otherwise;

        public string Required(string key) => Settings.ReadText(configuration, key, mistakes);

        public T Choice<T>(string key, T otherwise)
            where T : struct, Enum
        {
            var text = configuration[key];
            if (text is null)
            {
                return otherwise;
            }

            if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsDigit(text.Trim()[0]))
            {
                return value;
            }

            Note(key, $"\"{text}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
            return otherwise;
        }

        /// <returns>The number; null for no limit, which is an empty text.</returns>
        public int? Count(string key)
        {
            var text = configuration[key];
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            {
                return count;
            }

            Note(key, $"\"{text}\" is not a number of files from 1. Leave it empty to keep all.");
            return null;
        }

        // A setting that does nothing would leave its operator waiting for a log that never comes.
        public void RefuseUnknown()
        {
            foreach (var (key, value) in configuration.GetSection("Serilog").AsEnumerable())
            {
                if (value is not null && !IsKnown(key))
                {
                    Note(key, "is no setting of this bot. docs/operating/settings.md lists those of the log.");
                }
            }
        }

        // Serilog's list of assemblies stands in settings files of earlier versions, and does no harm.
        private static bool IsKnown(string key) =>
            Known.Contains(key, StringComparer.OrdinalIgnoreCase)
            || key.StartsWith($"{Overrides}:", StringComparison.OrdinalIgnoreCase)
            || key.StartsWith("Serilog:Using", StringComparison.OrdinalIgnoreCase);

        private void Note(string key, string problem) => mistakes.Add($"{Settings.Name(key)}: {problem}");
    }
}
