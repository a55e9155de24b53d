using System.Net;
using DjangonautBot.Hosting;
using DjangonautBot.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;

namespace DjangonautBot.Tests.Hosting;

internal sealed class SettingsTests
{
    private const string Loopback = "127.0.0.1";
    private const string PublicUrl = "Calendar:PublicUrl";
    private const string MetricsPort = "Metrics:Port";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string CollectorUrl = "http://collector:4317";
    private const string Public = "https://calendar.example.org";

    [Test]
    public void The_defaults_are_those_of_the_settings_file()
    {
        var settings = Read();

        Assert.Multiple(() =>
        {
            Assert.That(settings.Token, Is.Empty);
            Assert.That(settings.ApiBaseUrl, Is.EqualTo(new Uri("https://discord.com/api/v10")));
            Assert.That(settings.Shards, Is.Null);
            Assert.That(settings.DatabasePath, Is.EqualTo("data/djangonautbot.db"));
            Assert.That((settings.HttpHost, settings.HttpPort), Is.EqualTo((Loopback, 5080)));
            Assert.That(settings.ClockUrl, Is.Null);
            Assert.That(settings.HttpAddress, Is.EqualTo("http://127.0.0.1:5080"));
            Assert.That(settings.Calendar, Is.Null);
            Assert.That((settings.Metrics, settings.Collector), Is.EqualTo(((MetricsSettings?)null, (CollectorSettings?)null)));
        });
    }

    [Test]
    public void Calendars_to_subscribe_to_begin_with_their_public_address()
    {
        var calendar = Read((PublicUrl, "https://calendar.example.org/bot/"), ("Calendar:TrustedProxy", "172.18.0.0/16")).Calendar!;

        Assert.Multiple(() =>
        {
            Assert.That(calendar.PublicUrl, Is.EqualTo(new Uri("https://calendar.example.org/bot")));
            Assert.That(calendar.Address, Is.EqualTo("http://127.0.0.1:5081"));
            Assert.That(calendar.TrustedProxy!.Value.Contains(IPAddress.Parse("172.18.3.4")), Is.True);
        });
    }

    [Test]
    public void Backups_are_made_where_a_folder_is_given_and_kept_for_days()
    {
        Assert.That(Read().Backup, Is.EqualTo(BackupSettings.Default));
        Assert.That(
            Read(("Backup:Folder", " /var/backups/bot "), ("Backup:KeepDays", "365")).Backup,
            Is.EqualTo(new BackupSettings("/var/backups/bot", 365)));
    }

    [TestCase("Backup:Folder", "/etc/passwd", "Backup__Folder")]
    [TestCase("Backup:KeepDays", "", "Backup__KeepDays")]
    [TestCase("Backup:KeepDays", "0", "Backup__KeepDays")]
    [TestCase("Backup:KeepDays", "366", "Backup__KeepDays")]
    [TestCase("Backup:KeepDays", "two", "Backup__KeepDays")]
    public void A_mistake_about_backups_is_one_line(string key, string value, string name)
    {
        var settings = Settings.Read(Configuration([(key, value)]), out var mistakes);

        Assert.That(settings, Is.Null);
        Assert.That(mistakes.Single(), Does.StartWith($"{name}: \"{value}\" is ").And.Not.Contains("\n"));
    }

    [TestCase("192.0.2.1", "192.0.2.1", "192.0.2.2")]
    [TestCase("2001:db8::1", "2001:db8::1", "2001:db8::2")]
    public void A_proxy_can_be_one_address(string setting, string proxy, string other)
    {
        var trusted = Read((PublicUrl, Public), ("Calendar:TrustedProxy", setting)).Calendar!.TrustedProxy!.Value;

        Assert.That((trusted.Contains(IPAddress.Parse(proxy)), trusted.Contains(IPAddress.Parse(other))), Is.EqualTo((true, false)));
    }

    [TestCase(PublicUrl, "calendar.example.org", "Calendar__PublicUrl")]
    [TestCase(PublicUrl, "http://calendar.example.org", "Calendar__PublicUrl")]
    [TestCase(PublicUrl, "https://calendar.example.org/?a=b", "Calendar__PublicUrl")]
    [TestCase("Calendar:Host", "calendar.example.org", "Calendar__Host")]
    [TestCase("Calendar:Port", "", "Calendar__Port")]
    [TestCase("Calendar:Port", "5080", "Calendar__Port")]
    [TestCase("Calendar:TrustedProxy", "nginx", "Calendar__TrustedProxy")]
    public void A_mistake_about_calendars_is_one_line(string key, string value, string name)
    {
        var settings = Settings.Read(Configuration([(PublicUrl, Public), (key, value)]), out var mistakes);

        Assert.That(settings, Is.Null);
        Assert.That(mistakes.Single(), Does.StartWith($"{name}: ").And.Not.Contains("\n"));
    }

    [TestCase("auto", ExpectedResult = null)]
    [TestCase(" AUTO ", ExpectedResult = null)]
    [TestCase("1", ExpectedResult = 1)]
    [TestCase("100", ExpectedResult = 100)]
    public int? The_number_of_shards_is_Discord_s_choice_or_yours(string value) => Read(("Discord:Shards", value)).Shards;

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("101")]
    [TestCase("1.5")]
    [TestCase("many")]
    [TestCase("")]
    public void A_number_of_shards_that_cannot_be_is_one_line(string value)
    {
        var settings = Settings.Read(Configuration([("Discord:Shards", value)]), out var mistakes);

        Assert.That(settings, Is.Null);
        Assert.That(mistakes, Is.EqualTo(new[] { $"Discord__Shards: \"{value}\" is neither auto nor a number from 1 to 100." }));
    }

    [Test]
    public void Metrics_begin_with_their_port() =>
        Assert.That(Read((MetricsPort, "9464")).Metrics, Is.EqualTo(new MetricsSettings(Loopback, 9464)));

    [Test]
    public void A_collector_begins_with_its_address() =>
        Assert.That(Read((Collector, CollectorUrl)).Collector, Is.EqualTo(new CollectorSettings(new Uri(CollectorUrl))));

    [TestCase("Metrics:Host", "my house", "Metrics__Host: \"my house\" is not an IP address, localhost or *.")]
    [TestCase(MetricsPort, "abc", "Metrics__Port: \"abc\" is not a port; ports are numbers from 0 to 65535.")]
    [TestCase(
        MetricsPort, "5080", "Metrics__Port: 5080 is the port of /healthz and /readyz (Http__Port). Choose another one.")]
    [TestCase(
        MetricsPort,
        "5081",
        "Metrics__Port: 5081 is the port of the calendars (Calendar__Port), which others can reach. Choose another one.")]
    [TestCase(Collector, "collector:4317", "OTEL_EXPORTER_OTLP_ENDPOINT: \"collector:4317\" is not an http or https address.")]
    [TestCase("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "OTEL_EXPORTER_OTLP_PROTOCOL: \"http/json\" is neither grpc nor http/protobuf.")]
    [TestCase("OTEL_EXPORTER_OTLP_HEADERS", "secret", "OTEL_EXPORTER_OTLP_HEADERS: is not a list such as name=value,name=value.")]
    [TestCase("OTEL_METRIC_EXPORT_INTERVAL", "60s", "OTEL_METRIC_EXPORT_INTERVAL: \"60s\" is not a number of milliseconds from 1.")]
    public void A_mistake_about_metrics_is_one_line(string key, string value, string line)
    {
        var settings = Settings.Read(
            Configuration([(PublicUrl, Public), (MetricsPort, "9464"), (Collector, CollectorUrl), (key, value)]), out var mistakes);

        Assert.That(settings, Is.Null);
        Assert.That(mistakes, Is.EqualTo([line]));
    }

    [Test]
    public void Any_free_port_is_not_the_same_one_twice() =>
        Assert.That(Read((PublicUrl, Public), ("Http:Port", "0"), ("Calendar:Port", "0")).Calendar, Is.Not.Null);

    [Test]
    public void The_environment_goes_before_the_file()
    {
        var settings = Read(
            ("Discord:Token", " abc.def-1_2 "),
            ("Discord:ApiBaseUrl", "http://127.0.0.1:9/api/v10/"),
            ("Storage:DatabasePath", "/data/bot.db"),
            ("Http:Host", "::1"),
            ("Http:Port", "0"),
            ("Program:ClockUrl", "http://127.0.0.1:9/clock"));

        Assert.Multiple(() =>
        {
            Assert.That(settings.Token, Is.EqualTo("abc.def-1_2"));
            Assert.That(settings.ApiBaseUrl, Is.EqualTo(new Uri("http://127.0.0.1:9/api/v10")));
            Assert.That(settings.DatabasePath, Is.EqualTo("/data/bot.db"));
            Assert.That(settings.HttpAddress, Is.EqualTo("http://[::1]:0"));
            Assert.That(settings.ClockUrl, Is.EqualTo(new Uri("http://127.0.0.1:9/clock")));
        });
    }

    [TestCase("*", "127.0.0.1")]
    [TestCase("0.0.0.0", "127.0.0.1")]
    [TestCase("::", "[::1]")]
    [TestCase("::1", "[::1]")]
    [TestCase("192.0.2.1", "192.0.2.1")]
    public void A_bot_that_listens_everywhere_is_reached_by_the_loopback(string host, string local) =>
        Assert.That(Read(("Http:Host", host)).LocalHost, Is.EqualTo(local));

    [TestCase("Discord:Tokn", "Discord__Tokn: nothing reads this setting. Did you mean Discord__Token?")]
    [TestCase("Storage:DatabasPath", "Storage__DatabasPath: nothing reads this setting. Did you mean Storage__DatabasePath?")]
    [TestCase("Disord:Token", "Disord__Token: nothing reads this setting. Did you mean Discord__Token?")]
    [TestCase("Http:Certificate", "Http__Certificate: nothing reads this setting.")]
    public void A_setting_that_nothing_reads_is_named_with_what_was_meant(string key, string line)
    {
        var settings = Settings.Read(Configuration([(key, "value")]), out var mistakes);

        Assert.That(settings, Is.Null);
        Assert.That(mistakes, Is.EqualTo([line]));
    }

    [TestCase("PATH")]
    [TestCase("Logging:LogLevel:Default")]
    [TestCase("SomethingElse:Token")]
    public void What_other_programs_have_in_the_environment_is_theirs(string key) =>
        Assert.That(Settings.Read(Configuration([(key, "value")]), out _), Is.Not.Null);

    [TestCase("Http:Host", "*")]
    [TestCase("Http:Host", "0.0.0.0")]
    [TestCase("Http:Host", "localhost")]
    [TestCase("Http:Port", "65535")]
    [TestCase("Program:ClockUrl", "http://localhost:5080/clock")]
    public void What_is_right_is_taken(string key, string value) =>
        Assert.That(Settings.Read(Configuration((key, value)), out _), Is.Not.Null);

    [TestCase("Discord:Token", "Bot abc", "Discord__Token")]
    [TestCase("Discord:Token", "abc\u2013def", "Discord__Token", TestName = "A token with a dash that a text editor made")]
    [TestCase("Discord:ApiBaseUrl", "", "Discord__ApiBaseUrl")]
    [TestCase("Discord:ApiBaseUrl", "discord.com/api", "Discord__ApiBaseUrl")]
    [TestCase("Discord:ApiBaseUrl", "ftp://discord.com", "Discord__ApiBaseUrl")]
    [TestCase("Storage:DatabasePath", " ", "Storage__DatabasePath")]
    [TestCase("Http:Host", "", "Http__Host")]
    [TestCase("Http:Host", "example.org", "Http__Host")]
    [TestCase("Http:Port", "", "Http__Port")]
    [TestCase("Http:Port", "-1", "Http__Port")]
    [TestCase("Http:Port", "65536", "Http__Port")]
    [TestCase("Http:Port", "http", "Http__Port")]
    [TestCase("Program:ClockUrl", "clock", "Program__ClockUrl")]
    [TestCase("Program:ClockUrl", "http://example.org/clock", "Program__ClockUrl")]
    public void A_mistake_is_one_line_that_names_its_setting(string key, string value, string name)
    {
        var settings = Settings.Read(Configuration((key, value)), out var mistakes);

        Assert.That(settings, Is.Null);
        Assert.That(mistakes.Single(), Does.StartWith($"{name}: ").And.Not.Contains("\n"));
    }

    [Test]
    public void All_mistakes_are_named_at_once()
    {
        Settings.Read(Configuration(("Http:Port", "x"), ("Http:Host", "y"), ("Storage:DatabasePath", "")), out var mistakes);

        Assert.That(
            mistakes.Select(mistake => mistake.Split(':')[0]),
            Is.EquivalentTo(["Http__Port", "Http__Host", "Storage__DatabasePath"]));
    }

    [Test]
    public void A_mistake_in_the_token_does_not_show_the_token()
    {
        Settings.Read(Configuration(("Discord:Token", "very secret")), out var mistakes);

        Assert.That(mistakes, Has.None.Contains("secret"));
    }

    private static Settings Read(params (string Key, string Value)[] environment)
    {
        var settings = Settings.Read(Configuration(environment), out var mistakes);
        Assert.That(mistakes, Is.Empty);
        return settings!;
    }

    // The real file, and the environment variables that override it.
    private static IConfigurationRoot Configuration(params (string Key, string Value)[] environment) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: false)
        .AddInMemoryCollection(environment
            .GroupBy(setting => setting.Key)
            .ToDictionary(settings => settings.Key, string? (settings) => settings.Last().Value))
        .Build();
}
