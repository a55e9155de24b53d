using System.Globalization;
using System.Text.Json;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>The list of the servers that the bot is in.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class OwnServersTests : SandboxTest
{
    [Test]
    public async Task Servers_are_listed_forward_by_id_with_the_bots_permissions(CancellationToken ct)
    {
        var second = World.AddServer("Second");
        World.AddServer("Left").RemoveBot();

        var all = await ListAsync("/users/@me/guilds", ct);
        var first = await ListAsync("/users/@me/guilds?limit=1", ct);
        var after = await ListAsync($"/users/@me/guilds?after={Server.Id}&limit=200", ct);

        Assert.That(all.Select(server => $"{server.GetProperty("name")}"), Is.EqualTo(["Djangonauts", "Second"]));
        Assert.That(first.Select(server => $"{server.GetProperty("id")}"), Is.EqualTo([$"{Server.Id}"]));
        Assert.That(after.Select(server => $"{server.GetProperty("id")}"), Is.EqualTo([$"{second.Id}"]));
        var permissions = ulong.Parse($"{after[0].GetProperty("permissions")}", CultureInfo.InvariantCulture);
        Assert.That(permissions & (1UL << 44), Is.Not.Zero, "Create Events, of its own role");
    }

    [TestCase("limit=0")]
    [TestCase("limit=201")]
    [TestCase("after=x")]
    public async Task A_page_that_cannot_be_is_refused(string query, CancellationToken ct) =>
        Assert.That((await Bot.GetAsync($"/users/@me/guilds?{query}", ct)).Status, Is.EqualTo(400));

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string path, CancellationToken ct) =>
        [.. JsonElement.Parse((await Bot.GetAsync(path, ct)).Text).EnumerateArray()];
}
