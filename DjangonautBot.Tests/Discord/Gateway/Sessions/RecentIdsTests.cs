using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Gateway.Sessions;

internal sealed class RecentIdsTests
{
    [Test]
    public void An_id_is_new_once()
    {
        var recent = new RecentIds(capacity: 3);

        Assert.That(new[] { recent.Add(new(1)), recent.Add(new(1)), recent.Add(new(2)) }, Is.EqualTo(new[] { true, false, true }));
    }

    [Test]
    public void The_oldest_is_forgotten_first()
    {
        var recent = new RecentIds(capacity: 3);
        foreach (var id in new ulong[] { 1, 2, 3, 4 })
        {
            recent.Add(new Snowflake(id));
        }

        Assert.That(
            new[] { recent.Add(new(2)), recent.Add(new(3)), recent.Add(new(4)), recent.Add(new(1)) },
            Is.EqualTo(new[] { false, false, false, true }));
    }
}
