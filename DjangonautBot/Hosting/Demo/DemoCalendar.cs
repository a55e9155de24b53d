using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Finds the times of coming events of the demo in the bot's database.</summary>
internal sealed class DemoCalendar(
    DemoCohort demo,
    DeliveryStore deliveries,
    ICohorts cohorts,
    ITeams teams,
    IPostSettings postSettings,
    ProgramClock clock,
    TimeProvider wire)
{
    public Instant Now => clock.Now;

    /// <summary>Cohort of the demo; null before its creation.</summary>
    public Cohort? Cohort => cohorts.List(new Snowflake(demo.Server.Id)).FindForPerson([], clock.Now);

    /// <summary>Start of the next week in the cohort's zone, or in UTC before there is a cohort.</summary>
    public Instant NextMonday
    {
        get
        {
            var zone = Cohort?.TimeZone ?? DateTimeZone.Utc;
            return zone.AtStartOfDay(clock.Now.InZone(zone).Date.Next(IsoDayOfWeek.Monday)).ToInstant();
        }
    }

    /// <summary>Due time of the next post; null if there is none.</summary>
    public Instant? NextDue => FindNextDue(_ => true);

    /// <summary>True if a post is due but not sent yet.</summary>
    public bool IsPostDue => deliveries.IsAnyDue(clock.Now, Instant.FromDateTimeOffset(wire.GetUtcNow()));

    /// <summary>Earliest time of the next certain post, the next stand-up and the next Monday.</summary>
    public Instant NextEvent
    {
        get
        {
            var now = clock.Now;
            var standups = Cohort is { } cohort ? teams.List(cohort.CohortId).SelectMany(team => Standups(cohort, team)) : [];
            return standups
                .Where(instant => instant > now)
                .Append(FindNextDue(post => !post.Post.IsMadeWhenNeeded()) ?? NextMonday)
                .Append(NextMonday)
                .Min();
        }
    }

    private Instant? FindNextDue(Func<PlannedPost, bool> counts)
    {
        var now = clock.Now;
        var upcoming = Cohort is { } cohort ? postSettings.Upcoming(cohort.CohortId, now) : [];
        return upcoming.FirstOrDefault(post => post.DueAt > now && counts(post))?.DueAt;
    }

    // This week's may be over. Next Monday comes before any later one, so that none is needed.
    private IEnumerable<Instant> Standups(Cohort cohort, Team team) => cohort.IsUnderWay(clock.Now)
        ? [cohort.Calendar.At(cohort.Calendar.WeekAt(clock.Now), team.StandupDay, team.StandupTime)]
        : [];
}
