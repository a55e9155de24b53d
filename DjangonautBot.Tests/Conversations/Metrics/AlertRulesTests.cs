using DjangonautBot.Tests.Repository;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Metrics;

/// <summary>The alert rules for Prometheus.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class AlertRulesTests
{
    [Test]
    public async Task Prometheus_takes_them() =>
        Assert.That(await RunAsync("check", "rules", "docs/operating/alerts.yml"), Does.EndWith("rules found").And.Contain("SUCCESS"));

    [Test]
    public async Task They_are_raised_when_they_should_be_and_else_not() =>
        Assert.That(await RunAsync("test", "rules", "DjangonautBot.Tests/Conversations/Metrics/alerts.test.yml"), Does.EndWith("SUCCESS"));

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var (_, said) = await Promtool.RunAsync(
            RepositoryRoot.Find()!.FullName, input: "", TestContext.CurrentContext.CancellationToken, arguments);
        return said.Trim();
    }
}
