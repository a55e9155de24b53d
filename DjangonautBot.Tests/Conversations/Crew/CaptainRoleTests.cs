using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>Holders of a Discord role count as Captains, for as long as they hold it.</summary>
internal sealed class CaptainRoleTests : Conversation
{
    [Test]
    public async Task Holders_count_as_Captains_at_once_and_as_long_as_they_hold_it()
    {
        await SetUpCohortAsync();
        var role = Server.AddRole("Mission control");
        Bilal.Give(role);

        var before = await Bilal.RunAsync("team list");
        var named = await Captain.RunAsync("crew captain_role", ("role", role));
        var holding = await Bilal.RunAsync("team list");
        Bilal.Take(role);
        var after = await Bilal.RunAsync("team list");

        Assert.Multiple(() =>
        {
            Assert.That(before.Text, Does.StartWith("🧭 This is for Captains"));
            Assert.That(named.Text, Does.StartWith($"🧭 From now on everybody with <@&{role.Id}> counts as a Captain."));
            Assert.That(named.Message!.PingedRoles, Is.Empty);
            Assert.That(holding.Text, Does.Contain("Pluto"));
            Assert.That(after.Text, Does.StartWith("🧭 This is for Captains"));
        });
    }

    [Test]
    public async Task It_can_be_seen_and_cleared()
    {
        await SetUpCohortAsync();
        var role = Server.AddRole("Mission control");
        Bilal.Give(role);
        await Captain.RunAsync("crew captain_role", ("role", role));

        var shown = await Captain.RunAsync("crew captain_role");
        var before = shown.Text;
        var cleared = await Captain.PressAsync(shown.Message!, "Clear");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(before, Does.StartWith($"🧭 Everybody with <@&{role.Id}> counts as a Captain."));
            Assert.That(cleared.Text, Does.StartWith($"🌱 No Discord role makes somebody a Captain now; before, <@&{role.Id}> did."));
            Assert.That(
                (await Captain.RunAsync("crew captain_role")).Text,
                Does.StartWith("🌱 No Discord role makes somebody a Captain here."));
            Assert.That((await Bilal.RunAsync("team list")).Text, Does.StartWith("🧭 This is for Captains"));
        });
    }

    [Test]
    public async Task The_crew_list_says_who_else_counts_as_a_Captain()
    {
        await SetUpCohortAsync();
        var role = Server.AddRole("Mission control");

        var before = (await Captain.RunAsync("crew list")).Text;
        await Captain.RunAsync("crew captain_role", ("role", role));
        var after = (await Captain.RunAsync("crew list")).Text;

        Assert.That(before, Does.Contain("\n\nEverybody with Discord's *Manage Server* counts as a Captain too."));
        Assert.That(after, Does.Contain($"\n\nEverybody with <@&{role.Id}> or Discord's *Manage Server* counts as a Captain too."));
    }

    [Test]
    public async Task Everyone_is_no_such_role()
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("crew captain_role", ("role", Server.Everyone));

        Assert.That(declined.Text, Does.StartWith("🌱 With *@everyone*, everybody in this server would be a Captain."));
    }
}
