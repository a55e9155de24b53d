using DjangonautBot.Hosting.Telemetry;
using DjangonautBot.Sandbox;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Metrics;

/// <summary>A few minutes of a cohort, with some trouble, and a bot whose metrics are fetched.</summary>
internal abstract class MetricsConversation : Conversation, IDisposable
{
    protected const string Work = "Read the guide to migrations";
    protected const string Refused = "Wrote a test for the admin";
    protected const string Question = "Why does my migration loop?";

    private const string Messages = "/channels/{channel_id}/messages";

    private readonly HttpClient _http = new();

    protected override MetricsSettings? Metrics => new("127.0.0.1", Port: 0);

    protected override SandboxOptions Options => base.Options with { HeartbeatInterval = TimeSpan.FromMilliseconds(200) };

    public void Dispose() => _http.Dispose();

    /// <summary>
    /// A check-in behind a 429, one that Discord does not take, a question, a command that is declined, and a connection that drops.
    /// </summary>
    protected async Task LiveAsync()
    {
        await SetUpCohortAsync();
        World.Faults.FailNext("POST", Messages, FaultKind.RateLimitUser, retryAfter: TimeSpan.FromMilliseconds(50));
        await CheckInAsync(Ada, Work);
        await WaitForCardAsync(Work);
        World.Faults.RejectNext("POST", Messages, 400, 50035, "Invalid Form Body");
        await CheckInAsync(Bilal, Refused);
        await Ada.RunAsync("ask", ("question", Question));
        await WaitForCardAsync(Question);
        await Ada.RunAsync("week");
        await Ada.RunAsync("cohort status");
        World.Faults.AbortConnections();
        await World.WaitUntilAsync(() => World.Resumes > 0, Cancellation);
        BackupMetrics.CountGood();
        BackupMetrics.CountFailed();
    }

    /// <summary>What Prometheus gets.</summary>
    protected async Task<string> FetchAsync(string path = "/metrics")
    {
        using var response = await _http.GetAsync(new Uri(Bot.Get<MetricsServer>().Address + path), Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Fetches until there are lines that begin so.</summary>
    /// <returns>All lines.</returns>
    protected async Task<string> FetchUntilAsync(params string[] beginnings)
    {
        using var glances = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var text = await FetchAsync();
            if (beginnings.All(beginning => text.Contains($"\n{beginning}", StringComparison.Ordinal)))
            {
                return text;
            }

            await glances.WaitForNextTickAsync(Cancellation);
        }
    }
}
