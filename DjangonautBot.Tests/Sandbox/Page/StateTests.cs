using DjangonautBot.Sandbox;
using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Tests.Sandbox.Page;

internal sealed class StateTests : PageTest
{
    [Test]
    public async Task It_has_only_the_channels_that_a_person_sees(CancellationToken ct)
    {
        var secret = Server.AddChannel("captains");
        Server.SetOverwrite(secret, Server.Everyone, allow: 0, Permission.ViewChannel);
        Server.SetOverwrite(secret, Bilal, Permission.ViewChannel, deny: 0);

        Assert.That(await ChannelsAsync(Ada, ct), Is.EqualTo(["team-alpha"]));
        Assert.That(await ChannelsAsync(Bilal, ct), Is.EqualTo(["team-alpha", "captains"]));
    }

    [Test]
    public async Task It_says_where_a_person_can_write(CancellationToken ct)
    {
        Server.SetOverwrite(Channel, Ada, allow: 0, Permission.SendMessages);

        var state = await GetAsync($"state?as={Ada.Id}", ct);

        Assert.That(state.GetProperty("servers")[0].GetProperty("channels")[0].GetProperty("can_write").GetBoolean(), Is.False);
    }

    [Test]
    public async Task It_has_only_a_persons_own_servers(CancellationToken ct)
    {
        World.AddServer("Elsewhere").AddPerson("Zoe");

        var state = await GetAsync($"state?as={Ada.Id}", ct);

        Assert.That(
            state.GetProperty("servers").EnumerateArray().Select(server => server.GetProperty("name").GetString()),
            Is.EqualTo(["Djangonauts"]));
    }

    [TestCase("state")]
    [TestCase("state?as=42")]
    public async Task Without_a_known_person_it_chooses_one(string path, CancellationToken ct)
    {
        var state = await GetAsync(path, ct);

        Assert.That(state.GetProperty("you").GetProperty("name").GetString(), Is.EqualTo("Ada"));
    }

    private async Task<string?[]> ChannelsAsync(Person person, CancellationToken ct)
    {
        var state = await GetAsync($"state?as={person.Id}", ct);
        return
        [
            .. state
                .GetProperty("servers")[0]
                .GetProperty("channels")
                .EnumerateArray()
                .Select(channel => channel.GetProperty("name").GetString()),
        ];
    }
}
