using System.Net;
using DjangonautBot.Hosting;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting;

/// <summary>Requests of one address are limited by the minute.</summary>
internal sealed class RequestLimitTests
{
    private static readonly IPAddress Reader = IPAddress.Parse("192.0.2.7");

    private readonly ManualTimeProvider _time = new();

    [Test]
    public void The_limit_is_of_one_address_and_of_one_minute()
    {
        var limit = new RequestLimit(_time);
        var first = Take(limit, Reader, RequestLimit.MostRequests);
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.All.Null);
            Assert.That(limit.Take(Reader), Is.EqualTo(TimeSpan.FromSeconds(40)));
            Assert.That(limit.Take(IPAddress.Parse("192.0.2.8")), Is.Null);
        });
        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.That(limit.Take(Reader), Is.Null);
    }

    [TestCase("2001:db8:1:2:3::4", "2001:db8:1:2:ffff::9", TestName = "A site of the new kind is one address")]
    [TestCase("::ffff:192.0.2.7", "192.0.2.7", TestName = "An address of the old kind is the same in the form of the new kind")]
    public void Some_addresses_are_one(string one, string other)
    {
        var limit = new RequestLimit(_time);
        Take(limit, IPAddress.Parse(one), RequestLimit.MostRequests);

        Assert.That(limit.Take(IPAddress.Parse(other)), Is.Not.Null);
    }

    [Test]
    public void However_many_addresses_there_are_it_remembers_no_more_than_some()
    {
        var limit = new RequestLimit(_time);
        for (var number = 0; number < RequestLimit.MostAddresses + RequestLimit.MostRequests; number++)
        {
            limit.Take(new IPAddress(0x0A000000L + number));
        }

        Assert.Multiple(() =>
        {
            Assert.That(limit.Remembered, Is.LessThanOrEqualTo(RequestLimit.MostAddresses + 1));
            Assert.That(limit.Take(Reader), Is.Not.Null, "those that come after share one limit");
            Assert.That(limit.Take(new IPAddress(0x0A000000L)), Is.Null);
        });
    }

    private static List<TimeSpan?> Take(RequestLimit limit, IPAddress address, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => limit.Take(address))];
}
