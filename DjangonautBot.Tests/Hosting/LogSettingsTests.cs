using DjangonautBot.Hosting;
using Microsoft.Extensions.Configuration;
using Serilog;

namespace DjangonautBot.Tests.Hosting;

/// <summary>The log's settings, under the names that Serilog's own configuration has for them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LogSettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-log-");

    [TestCase(null, "Warning")]
    [TestCase("Debug", "Debug Information Warning")]
    [TestCase("error", "")]
    public void The_level_says_what_is_logged(string? level, string expected)
    {
        Log([("MinimumLevel:Default", level ?? "Warning"), .. File()], logger =>
        {
            logger.Debug("Debug");
            logger.Information("Information");
            logger.Warning("Warning");
        });

        Assert.That(string.Join(' ', Lines()), Is.EqualTo(expected));
    }

    [Test]
    public void A_part_can_have_a_level_of_its_own()
    {
        Log(
            [("MinimumLevel:Default", "Information"), ("MinimumLevel:Override:Microsoft", "Error"), .. File()],
            logger =>
            {
                logger.ForContext("SourceContext", "Microsoft.Hosting").Warning("theirs");
                logger.ForContext("SourceContext", "DjangonautBot.Storage").Information("ours");
            });

        Assert.That(Lines(), Is.EqualTo(["ours"]));
    }

    [Test]
    public void The_newest_files_are_kept()
    {
        for (var day = 1; day <= 5; day++)
        {
            System.IO.File.WriteAllText(Path.Combine(_folder.FullName, $"bot-2026010{day}.log"), "old");
        }

        Log([.. File(), ("WriteTo:File:Args:rollingInterval", "Day"), ("WriteTo:File:Args:retainedFileCountLimit", "3")], logger =>
            logger.Information("new"));

        var kept = _folder.GetFiles().Select(file => file.Name).Order().ToList();
        Assert.That((kept.Count, kept[0]), Is.EqualTo((3, "bot-20260104.log")));
    }

    [Test]
    public void An_empty_name_turns_a_sink_off()
    {
        Log([("WriteTo:File:Name", ""), ("WriteTo:File:Args:path", Path.Combine(_folder.FullName, "bot-.log"))], logger =>
            logger.Information("nothing"));

        Assert.That(_folder.GetFiles(), Is.Empty);
    }

    [Test]
    public void Settings_make_more_than_one_logger()
    {
        var settings = Read(out _, [.. File()]);

        settings.CreateLogger().Dispose();

        Assert.That(() => settings.CreateLogger().Dispose(), Throws.Nothing, "the sandbox starts anew in one process");
    }

    [TestCase("MinimumLevel:Default", "Loud", "Serilog__MinimumLevel__Default: \"Loud\" is none of Verbose, Debug, ")]
    [TestCase("MinimumLevel", "3", "Serilog__MinimumLevel: \"3\" is none of Verbose, Debug, ")]
    [TestCase("MinimumLevel:Override:System", "", "Serilog__MinimumLevel__Override__System: \"\" is none of ")]
    [TestCase("WriteTo:File:Args:rollingInterval", "Weekly", "Serilog__WriteTo__File__Args__rollingInterval: \"Weekly\" is none of ")]
    [TestCase(
        "WriteTo:File:Args:retainedFileCountLimit", "0", "Serilog__WriteTo__File__Args__retainedFileCountLimit: \"0\" is not a number")]
    [TestCase("WriteTo:File:Args:path", " ", "Serilog__WriteTo__File__Args__path: is empty.")]
    [TestCase("WriteTo:File:Name", "Seq", "Serilog__WriteTo__File__Name: \"Seq\" is not File.")]
    [TestCase("WriteTo:Seq:Name", "Seq", "Serilog__WriteTo__Seq__Name: is no setting of this bot.")]
    [TestCase("Enrich:0", "FromLogContext", "Serilog__Enrich__0: is no setting of this bot.")]
    public void A_mistake_is_one_line_that_names_it(string key, string value, string line)
    {
        Read(out var mistakes, [.. File().Where(setting => setting.Key != key), (key, value)]);

        Assert.That(mistakes, Has.Count.EqualTo(1).And.Some.StartsWith(line));
    }

    [Test]
    public void The_list_of_assemblies_of_earlier_versions_does_no_harm()
    {
        Read(out var mistakes, ("Using:0", "Serilog.Sinks.Console"));

        Assert.That(mistakes, Is.Empty);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<(string Key, string Value)> File() =>
    [
        ("WriteTo:File:Name", "File"),
        ("WriteTo:File:Args:path", Path.Combine(_folder.FullName, "bot-.log")),
        ("WriteTo:File:Args:outputTemplate", "{Message}{NewLine}"),
    ];

    private string[] Lines() => _folder.GetFiles("bot-*.log") is [var file] ? System.IO.File.ReadAllLines(file.FullName) : [];

    private static void Log((string Key, string Value)[] values, Action<ILogger> log)
    {
        var settings = Read(out var mistakes, values);
        Assume.That(mistakes, Is.Empty);
        using var logger = settings.CreateLogger();
        log(logger);
    }

    private static LogSettings Read(out List<string> mistakes, params (string Key, string Value)[] values)
    {
        mistakes = [];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Serilog:{value.Key}", (string?)value.Value)))
            .Build();
        return LogSettings.Read(configuration, mistakes);
    }
}
