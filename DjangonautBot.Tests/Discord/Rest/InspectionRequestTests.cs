using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>The requests of <c>doctor</c>, and what it reads from the answers.</summary>
internal sealed class InspectionRequestTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Test]
    public void An_application_tells_how_it_is_installed()
    {
        const string Body = """
            {"id": "42", "name": "Bot", "bot": {"id": "43", "username": "bot"}, "bot_public": false, "bot_require_code_grant": true,
             "interactions_endpoint_url": "https://example.org", "install_params": {"scopes": ["bot"], "permissions": "1024"},
             "integration_types_config": {"0": {"oauth2_install_params": {"scopes": ["bot"], "permissions": "3072"}}, "1": {}}}
            """;
        using var story = new RestFixture(_ => ScriptedResponses.Ok(Body));
        Application application = null!;

        story.Run(async () => application = await story.Rest.GetApplicationAsync(None));

        Assert.Multiple(() =>
        {
            Assert.That(story.Discord.Calls.Single().Target, Is.EqualTo("GET /applications/@me"));
            Assert.That((application.BotPublic, application.BotRequireCodeGrant), Is.EqualTo((false, true)));
            Assert.That(application.InteractionsEndpointUrl, Is.EqualTo("https://example.org"));
            Assert.That(application.Bot!.Id, Is.EqualTo(new Snowflake(43)));
            Assert.That(application.ServerInstallParams!.Permissions, Is.EqualTo(Permissions.ViewChannel | Permissions.SendMessages));
        });
    }

    [TestCase("""{"id": "42", "name": "Bot", "install_params": {"scopes": [], "permissions": "8"}}""", true, Permissions.Administrator)]
    [TestCase("""{"id": "42", "name": "Bot", "integration_types_config": {"1": {}}}""", false, null)]
    [TestCase("""{"id": "42", "name": "Bot", "integration_types_config": {"0": {}}}""", true, null)]
    public void An_application_that_tells_less_is_read_as_well(string body, bool isForServers, Permissions? installed)
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok(body));
        Application application = null!;

        story.Run(async () => application = await story.Rest.GetApplicationAsync(None));

        Assert.That((application.IsForServers, application.ServerInstallParams?.Permissions), Is.EqualTo((isForServers, installed)));
    }

    [Test]
    public void Servers_are_listed_after_an_id()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok(
            """[{"id": "3", "name": "Space", "owner": false, "permissions": "2048", "icon": null, "features": []}]"""));
        IReadOnlyList<GuildMembership> servers = [];

        story.Run(async () => servers = await story.Rest.ListGuildsAfterAsync(new Snowflake(2), None));

        Assert.That(story.Discord.Calls.Single().Target, Is.EqualTo("GET /users/@me/guilds?after=2&limit=200"));
        Assert.That(servers, Is.EqualTo([new GuildMembership(new Snowflake(3), "Space", Owner: false, Permissions.SendMessages)]));
    }
}
