using DjangonautBot.Interactions.Text.Zones;
using NodaTime;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class ZoneNumberTests
{
    [Test]
    public void Each_zone_has_a_number_of_its_own() =>
        Assert.That(DateTimeZoneProviders.Tzdb.Ids.Select(id => ZoneNumber.Of(DateTimeZoneProviders.Tzdb[id])), Is.Unique);

    [Test]
    public void A_zone_is_found_by_its_number()
    {
        var zone = DateTimeZoneProviders.Tzdb["Africa/Nairobi"];

        Assert.That(ZoneNumber.Find(ZoneNumber.Of(zone)), Is.EqualTo(zone));
        Assert.That(ZoneNumber.Find(1), Is.Null);
    }
}
