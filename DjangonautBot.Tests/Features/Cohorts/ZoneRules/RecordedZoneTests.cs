using DjangonautBot.Features.Cohorts.ZoneRules;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts.ZoneRules;

internal sealed class RecordedZoneTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2028, 1, 1, 0, 0);

    [Rule]
    public void A_zone_is_read_as_it_was_written(LocalTime time, byte days)
    {
        foreach (var id in new[] { "Europe/Amsterdam", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Kathmandu", "UTC" })
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var recorded = RecordedZone.Read(id, RecordedZone.Write(zone, From, Until));
            var local = new LocalDate(2026, 2, 1).PlusDays(days * 2).At(time);

            Assert.That(local.InZoneLeniently(recorded).ToInstant(), Is.EqualTo(local.InZoneLeniently(zone).ToInstant()), $"{id} {local}");
        }
    }
}
