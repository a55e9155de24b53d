using DjangonautBot.Interactions.Text.Folding;
using DjangonautBot.Interactions.Text.Zones;
using NodaTime;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class TimeZonesTests
{
    private static readonly Instant Winter = Instant.FromUtc(2026, 1, 15, 12, 0);
    private static readonly Instant Summer = Instant.FromUtc(2026, 7, 15, 12, 0);

    [TestCase("Europe/Amsterdam", "Europe/Amsterdam")]
    [TestCase(" europe/amsterdam ", "Europe/Amsterdam")]
    [TestCase("America/New York", "America/New_York", TestName = "A name may have a space, as suggestions show it")]
    [TestCase("America/New York · UTC-05:00", "America/New_York", TestName = "It may be the whole of a suggestion")]
    [TestCase("utc", "UTC")]
    [TestCase("Asia/Calcutta", "Asia/Calcutta", TestName = "Older names are known too")]
    [TestCase("etc/gmt-2", "Etc/GMT-2")]
    public void A_zone_is_found_by_its_name_in_any_case(string name, string id) =>
        Assert.That(TimeZones.Find(name)?.Id, Is.EqualTo(id));

    [TestCase("")]
    [TestCase("Amsterdam")]
    [TestCase("EST", TestName = "An abbreviation that is the name of another place's zone is none")]
    [TestCase("Mars/Olympus_Mons")]
    public void Other_names_are_no_zones(string name) => Assert.That(TimeZones.Find(name), Is.Null);

    [TestCase("Amsterdam", "Europe/Amsterdam")]
    [TestCase("new york", "America/New_York")]
    [TestCase("Roma", "Europe/Rome")]
    [TestCase("Ciudad de México", "America/Mexico_City")]
    [TestCase("ciudad de mexico", "America/Mexico_City")]
    [TestCase("Ciudad de Me\u0301xico", "America/Mexico_City", TestName = "An accent may be a character of its own")]
    [TestCase("東京", "Asia/Tokyo")]
    [TestCase("서울", "Asia/Seoul")]
    [TestCase("\u1109\u1165\u110B\u116E\u11AF", "Asia/Seoul", TestName = "Korean may come letter by letter")]
    [TestCase("Київ", "Europe/Kyiv")]
    [TestCase("القاهرة", "Africa/Cairo")]
    [TestCase("ZÜRICH", "Europe/Zurich")]
    [TestCase("İstanbul", "Europe/Istanbul")]
    [TestCase("Paris, France", "Europe/Paris")]
    [TestCase("New York, USA", "America/New_York")]
    [TestCase("uk", "Europe/London")]
    [TestCase("Deutschland", "Europe/Berlin", TestName = "A country with two zones that go alike")]
    [TestCase("Österreich", "Europe/Vienna")]
    [TestCase("日本", "Asia/Tokyo")]
    [TestCase("India", "Asia/Kolkata", TestName = "A country that has one zone, though Indiana begins alike")]
    [TestCase("mumbai", "Asia/Kolkata")]
    [TestCase("são paulo", "America/Sao_Paulo")]
    [TestCase("UTC", "UTC")]
    public void What_can_mean_one_zone_only_is_that_zone(string typed, string id) =>
        Assert.That(TimeZones.Resolve(typed, Winter)?.Id, Is.EqualTo(id));

    [TestCase("")]
    [TestCase("ist")]
    [TestCase("cet")]
    [TestCase("est")]
    [TestCase("brazil")]
    [TestCase("utc+2")]
    [TestCase("america")]
    [TestCase("atlantis")]
    [TestCase("amster", TestName = "A part of a name is no name")]
    [TestCase("5")]
    [TestCase("rom")]
    [TestCase("ciudad")]
    [TestCase("españa", TestName = "A country whose islands have another time")]
    [TestCase("eastern")]
    public void What_can_mean_several_or_none_is_not_guessed(string typed) =>
        Assert.That(TimeZones.Resolve(typed, Winter), Is.Null);

    [TestCase("amster", "Europe/Amsterdam")]
    [TestCase("new y", "America/New_York")]
    [TestCase("New_York", "America/New_York")]
    [TestCase("kolk", "Asia/Kolkata")]
    [TestCase("nairobi", "Africa/Nairobi")]
    [TestCase("utc", "UTC")]
    [TestCase("us eastern", "America/New_York")]
    [TestCase("us pacific", "America/Los_Angeles")]
    [TestCase("san fran", "America/Los_Angeles")]
    [TestCase("munich", "Europe/Berlin")]
    [TestCase("zürich", "Europe/Zurich")]
    [TestCase("pst", "America/Los_Angeles")]
    [TestCase("cest", "Europe/Berlin")]
    [TestCase("gmt-5", "America/Bogota")]
    [TestCase("india", "Asia/Kolkata", TestName = "The whole word comes before Indiana")]
    [TestCase("uk", "Europe/London", TestName = "The whole word comes before Ukraine")]
    [TestCase("rom", "Europe/Rome")]
    [TestCase("utc+۲", "Africa/Cairo", TestName = "Digits of any script")]
    public void The_best_guess_comes_first(string typed, string first) =>
        Assert.That(TimeZones.Suggest(typed, Winter).First().Value, Is.EqualTo(first));

    [TestCase("netherlands", "Europe/Amsterdam")]
    [TestCase("holland", "Europe/Amsterdam")]
    [TestCase("brazil", "America/Sao_Paulo")]
    [TestCase("brasil", "America/Sao_Paulo")]
    [TestCase("india", "Asia/Kolkata")]
    [TestCase("usa", "America/Chicago")]
    [TestCase("united kingdom", "Europe/London")]
    [TestCase("uk", "Europe/London")]
    [TestCase("ivory coast", "Africa/Abidjan")]
    [TestCase("cet", "Europe/Amsterdam", TestName = "An abbreviation finds what goes by it")]
    [TestCase("est", "America/New_York")]
    [TestCase("utc+2", "Africa/Johannesburg")]
    [TestCase("utc+02:00", "Africa/Johannesburg")]
    [TestCase("+5:30", "Asia/Kolkata")]
    [TestCase("UTC -3", "America/Sao_Paulo")]
    [TestCase("gmt", "Europe/London")]
    public void Countries_abbreviations_and_offsets_are_enough(string typed, string among) =>
        Assert.That(TimeZones.Suggest(typed, Winter).Select(choice => choice.Value), Has.Member(among));

    [Test]
    public void One_abbreviation_may_stand_for_several_places() =>
        Assert.That(
            TimeZones.Suggest("ist", Winter).Select(choice => choice.Value),
            Is.SupersetOf(["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem", "Europe/Istanbul"]));

    [Test]
    public void Real_places_come_before_a_fixed_offset()
    {
        var zones = TimeZones.Suggest("utc+2", Winter).ToList();

        Assert.That(zones, Has.Count.LessThanOrEqualTo(25));
        Assert.That(zones[^1].Value, Is.EqualTo("Etc/GMT-2"));
        Assert.That(zones.Select(zone => zone.Name), Has.All.EndsWith("UTC+02:00"));
    }

    [Test]
    public void The_offset_is_that_of_now()
    {
        Assert.That(TimeZones.Suggest("amster", Winter).Single().Name, Is.EqualTo("Europe/Amsterdam · UTC+01:00"));
        Assert.That(TimeZones.Suggest("amster", Summer).Single().Name, Is.EqualTo("Europe/Amsterdam · UTC+02:00"));
        Assert.That(TimeZones.Suggest("utc+2", Summer).Select(zone => zone.Value), Has.Member("Europe/Berlin"));
    }

    [TestCase("atlantis")]
    [TestCase("5", TestName = "A digit is no part of a name")]
    [TestCase("utc+25")]
    [TestCase("utc+3:17")]
    public void What_nobody_knows_has_no_suggestions(string typed) => Assert.That(TimeZones.Suggest(typed, Winter), Is.Empty);

    [Test]
    public void Every_zone_is_found_by_its_own_name_by_its_value_and_by_what_is_shown()
    {
        foreach (var id in NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(location => location.ZoneId))
        {
            var choice = TimeZones.Suggest(id, Winter).FirstOrDefault(choice => choice.Value == id);
            Assert.That(choice, Is.Not.Null, id);
            Assert.That((TimeZones.Find(choice!.Value)?.Id, TimeZones.Find(choice.Name)?.Id), Is.EqualTo((id, id)));
        }
    }

    [Test]
    public void Each_name_of_the_table_belongs_to_a_zone_or_a_country()
    {
        var locations = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!;
        var known = locations.Select(location => location.ZoneId).Concat(locations.Select(location => location.CountryCode)).ToHashSet();
        var others = Table.Read("places.tsv").Select(row => row[0]).Where(name => !known.Contains(name)).ToList();

        Assert.That(others, Is.Empty);
    }

    [Test]
    public void While_nothing_is_typed_well_known_zones_are_shown() =>
        Assert.That(TimeZones.Suggest("", Winter).ToList(), Has.Count.EqualTo(25));
}
