using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Storage;

internal sealed class SqlTypesTests
{
    private TestDatabase _storage = null!;

    [OneTimeSetUp]
    public void Make() => _storage = new TestDatabase();

    [OneTimeTearDown]
    public void Remove() => _storage.Dispose();

    [Rule]
    public void An_id_of_Discord_comes_back(ulong id) => AssertComesBack(new Snowflake(id));

    [Rule]
    public void An_id_of_ours_comes_back(long id)
    {
        AssertComesBack(new CohortId(id));
        AssertComesBack(new TeamId(id));
        AssertComesBack(new CrewId(id));
        AssertComesBack(new CheckInId(id));
        AssertComesBack(new DeliveryId(id));
    }

    [Rule]
    public void An_instant_comes_back_to_the_millisecond(LocalDate date, LocalTime time, DateTimeZone zone) =>
        AssertComesBack(date.At(time).InZoneLeniently(zone).ToInstant().Plus(Duration.FromMilliseconds(123)));

    [Rule]
    public void A_date_comes_back(LocalDate date) => AssertComesBack(date);

    [Rule]
    public void A_time_of_day_comes_back(LocalTime time) => AssertComesBack(time);

    [Rule]
    public void A_zone_comes_back(DateTimeZone zone) => AssertComesBack(zone);

    [Test]
    public void What_is_absent_stays_absent() =>
        Assert.That(Read<bool>("select @value is null", new { value = (Snowflake?)null }), Is.True);

    [Test]
    public void A_single_value_may_be_absent() => Assert.That(Read<Instant?>("select @value", new { value = (Instant?)null }), Is.Null);

    [Test]
    public void Instants_stand_in_the_file_as_milliseconds_and_dates_as_text()
    {
        var row = new
        {
            instant = Instant.FromUnixTimeMilliseconds(1_772_406_000_123),
            date = new LocalDate(2026, 3, 2),
            time = new LocalTime(9, 5),
        };

        Assert.That(Read<string>("select @instant || ' ' || @date || ' ' || @time", row), Is.EqualTo("1772406000123 2026-03-02 09:05"));
    }

    private void AssertComesBack<T>(T value) => Assert.That(Read<T>("select @value", new { value }), Is.EqualTo(value));

    private T Read<T>(string sql, object parameters) => _storage.Database.Read(connection => connection.QuerySingle<T>(sql, parameters));
}
