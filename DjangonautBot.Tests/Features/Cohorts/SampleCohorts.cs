using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts;

/// <summary>Cohorts in Amsterdam.</summary>
internal static class SampleCohorts
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    public static Cohort Cohort(long id, LocalDate startsOn, int weeks = 8, Instant? closedAt = null) => new()
    {
        CohortId = new CohortId(id),
        GuildId = new Snowflake(1),
        Name = $"Session {id}",
        StartsOn = startsOn,
        TimeZone = Zone,
        Weeks = weeks,
        ClosedAt = closedAt,
    };

    public static Instant Noon(LocalDate date) => date.At(LocalTime.Noon).InZoneStrictly(Zone).ToInstant();
}
