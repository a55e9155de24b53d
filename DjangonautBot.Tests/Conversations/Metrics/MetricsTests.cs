using System.Text.RegularExpressions;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Repository;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Metrics;

/// <summary>
/// Metrics tell what happened, in a form that Prometheus takes, and nothing of whom. Bots of other tests may be counted, too, so one bot
/// at a time has gauges.
/// </summary>
[Parallelizable(ParallelScope.Self)]
internal sealed partial class MetricsTests : MetricsConversation
{
    // Counters are there from the first time on.
    private static readonly string[] Happened =
    [
        """djangonautbot_interactions_total{command="week",outcome="answered",type="command"} """,
        """djangonautbot_interactions_total{command="cohort status",outcome="declined",type="command"} """,
        """djangonautbot_interactions_total{command="checkin.save",outcome="answered",type="form"} """,
        """djangonautbot_interaction_duration_seconds_count{outcome="answered",type="command"} """,
        """djangonautbot_deliveries_total{outcome="sent",post="check_in"} """,
        """djangonautbot_deliveries_total{outcome="set_aside",post="check_in"} """,
        """djangonautbot_deliveries_open{state="set_aside"} 1""",
        """djangonautbot_deliveries_oldest_due_age_seconds""",
        """djangonautbot_delivery_lag_seconds_count{origin="requested"} """,
        """djangonautbot_posts_planned""",
        """djangonautbot_storage_size_bytes{file="database"} """,
        """djangonautbot_storage_writes_waiting""",
        """djangonautbot_storage_write_duration_seconds_count{outcome="written"} """,
        """djangonautbot_storage_flush_duration_seconds_count""",
        """djangonautbot_backups_total{outcome="failed"} """,
        """djangonautbot_discord_gateway_connections{state="ready"} """,
        """djangonautbot_discord_gateway_sessions_total{kind="resumed"} """,
        """djangonautbot_discord_gateway_disconnects_total{reason="broken"} """,
        """djangonautbot_discord_rate_limit_hits_total{scope="user"} """,
        """djangonautbot_discord_rate_limit_wait_duration_seconds_count{limit="bucket"} """,
        "djangonautbot_discord_request_duration_seconds_count{http_request_method=\"POST\",http_response_status_code=\"429\","
            + "url_template=\"/channels/{id}/messages\"} ",
        """target_info{service_name="djangonautbot",""",
        "dotnet_gc_",
    ];

    // The last ones to come: a set-aside card, a resumed session, and a heartbeat of the new connection.
    private static readonly string[] Last =
    [
        """djangonautbot_deliveries_open{state="set_aside"} 1""",
        """djangonautbot_discord_gateway_sessions_total{kind="resumed"} """,
        "djangonautbot_discord_gateway_heartbeat_duration_seconds_count",
    ];

    [Test]
    public async Task They_tell_what_happened_and_alerts_and_the_dashboard_ask_for_these()
    {
        await LiveAsync();

        var text = await FetchUntilAsync(Last);

        var known = Names(text).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(Happened.Where(line => !text.Contains($"\n{line}", StringComparison.Ordinal)), Is.Empty, text);
            Assert.That(Names(ReadPage("alerts.yml")), Is.Not.Empty.And.SubsetOf(known));
            Assert.That(Names(ReadPage("dashboard.json")), Is.Not.Empty.And.SubsetOf(known));
            Assert.That(Types(text), Is.Not.Empty.And.EquivalentTo(Names(ReadPage("watching.md"))));
        });
    }

    [Test]
    public async Task Prometheus_takes_them()
    {
        await LiveAsync();
        var text = await FetchUntilAsync(Last);

        var (exitCode, said) = await Promtool.RunAsync(Path.GetTempPath(), text, Cancellation, "check", "metrics");

        Assert.That((exitCode, said), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task They_tell_of_nobody()
    {
        await LiveAsync();

        var text = await FetchUntilAsync(Last);

        Assert.Multiple(() =>
        {
            Assert.That(Labels(text), Has.Member("check_in").And.None.Matches(@"\b\d{5,}\b"));
            Assert.That(Ids().Where(id => text.Contains($"{id}", StringComparison.Ordinal)), Is.Empty);
            Assert.That(Words().Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        });
    }

    [Test]
    public async Task Nothing_else_answers_on_that_port() =>
        Assert.That((await FetchAsync("/readyz"), await FetchAsync("/metrics/more"), await FetchAsync("/")), Is.EqualTo(("", "", "")));

    private static string ReadPage(string name) =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Find()!.FullName, "docs", "operating", name));

    private static IEnumerable<string> Names(string text) => MetricName().Matches(text).Select(match => match.Value).Distinct();

    // The bot's own, each once.
    private static IEnumerable<string> Types(string text) => TypeLine().Matches(text).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> Labels(string text) => Label().Matches(text).Select(match => match.Groups["value"].Value).Distinct();

    private IEnumerable<ulong> Ids() =>
    [
        Server.Id,
        .. Server.People.Select(person => person.Id),
        .. Server.Roles.Select(role => role.Id),
        .. Server.Channels.Concat(Server.Threads).SelectMany(IdsIn),
    ];

    private static IEnumerable<ulong> IdsIn(SandboxChannel channel) =>
        channel.Messages.Select(message => message.Id).Prepend(channel.Id);

    private IEnumerable<string> Words() =>
    [
        Server.Name, TeamChannel.Name, Captain.Name, Navigator.Name, Bilal.Name, "Pluto", "Session 6", Work, Refused, Question, World.Token,
    ];

    [GeneratedRegex(@"djangonautbot_[a-z_]+")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"^# TYPE (?<name>djangonautbot_\w+) ", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    // A bucket's bound is a number, and no word of anybody's.
    [GeneratedRegex(@"[{,](?!le=)[a-z_]+=""(?<value>[^""]*)""")]
    private static partial Regex Label();
}
