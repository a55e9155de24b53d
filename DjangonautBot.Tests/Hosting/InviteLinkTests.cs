using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace DjangonautBot.Tests.Hosting;

internal sealed class InviteLinkTests
{
    private static readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Query =
        QueryHelpers.ParseQuery(InviteLink.For(new Snowflake(42)).Query);

    [Test]
    public void It_invites_this_bot() => Assert.That(Query["client_id"].ToString(), Is.EqualTo("42"));

    [Test]
    public void It_asks_for_two_scopes() =>
        Assert.That(Query["scope"].ToString().Split(' '), Is.EquivalentTo(["bot", "applications.commands"]));

    [Test]
    public void It_asks_for_the_permissions_that_the_check_up_looks_for_and_no_more()
    {
        // View Channel, Send Messages, Embed Links, Attach Files, Read Message History, Create Public Threads, Send Messages in Threads,
        // and for a stand-up's place Connect and Create Events.
        int[] bits = [10, 11, 14, 15, 16, 20, 35, 38, 44];

        Assert.That(
            ulong.Parse(Query["permissions"]!, CultureInfo.InvariantCulture),
            Is.EqualTo(bits.Aggregate(0UL, (all, bit) => all | (1UL << bit))));
    }
}
