using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class TimeZonesTests
{
    [TestCase("Europe/Amsterdam", "Europe/Amsterdam")]
    [TestCase(" europe/amsterdam ", "Europe/Amsterdam")]
    [TestCase("America/New York", "America/New_York", TestName = "A name may have a space, as suggestions show it")]
    [TestCase("utc", "UTC")]
    [TestCase("Asia/Calcutta", "Asia/Calcutta", TestName = "Older names are known too")]
    public void A_zone_is_found_by_its_name_in_any_case(string name, string id) =>
        Assert.That(TimeZones.Find(name)?.Id, Is.EqualTo(id));

    [TestCase("")]
    [TestCase("Amsterdam")]
    [TestCase("Mars/Olympus_Mons")]
    public void Other_names_are_no_zones(string name) => Assert.That(TimeZones.Find(name), Is.Null);

    [TestCase("amster", "Europe/Amsterdam")]
    [TestCase("new y", "America/New_York")]
    [TestCase("New_York", "America/New_York")]
    [TestCase("kolk", "Asia/Kolkata")]
    [TestCase("nairobi", "Africa/Nairobi")]
    [TestCase("utc", "UTC")]
    public void Part_of_a_city_is_enough(string typed, string first) =>
        Assert.That(TimeZones.Suggest(typed).First().Value, Is.EqualTo(first));

    [TestCase("netherlands", "Europe/Amsterdam")]
    [TestCase("brazil", "America/Sao_Paulo")]
    public void The_country_is_enough(string typed, string among) =>
        Assert.That(TimeZones.Suggest(typed).Select(choice => choice.Value), Has.Member(among));

    [Test]
    public void What_nobody_knows_has_no_suggestions() => Assert.That(TimeZones.Suggest("atlantis"), Is.Empty);

    [Test]
    public void Every_suggestion_is_a_zone_that_is_found_again_by_its_value_and_by_what_is_shown()
    {
        var all = TimeZones.Suggest("").ToList();

        Assert.That(all, Has.Count.GreaterThan(300));
        Assert.That(all.Select(choice => choice.Value), Is.SubsetOf(DateTimeZoneProviders.Tzdb.Ids).And.Unique);
        Assert.That(all.Select(choice => TimeZones.Find(choice.Value)?.Id), Is.EqualTo(all.Select(choice => choice.Value)));
        Assert.That(all.Select(choice => TimeZones.Find(choice.Name)?.Id), Is.EqualTo(all.Select(choice => choice.Value)));
    }
}
