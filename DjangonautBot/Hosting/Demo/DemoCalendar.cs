using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;
using ProgramClock = DjangonautBot.Scheduling.ProgramClock;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// Finds the times of coming events in the bot's database: of the demo's cohort, and of those that people began themselves.
/// </summary>
internal sealed class DemoCalendar(
    SandboxWorld world,
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

    /// <summary>Due time of the next post in any server; null if there is none.</summary>
    public Instant? NextDue => FindNextDue(_ => true);

    /// <summary>True if a post is due but not sent yet.</summary>
    public bool IsPostDue => deliveries.IsAnyDue(clock.Now, Instant.FromDateTimeOffset(wire.GetUtcNow()));

    /// <summary>
    /// Earliest time of the next certain post, the next stand-up and, while a cohort is under way, the next Monday; null if nothing is
    /// left to come.
    /// </summary>
    public Instant? NextEvent
    {
        get
        {
            var now = clock.Now;
            var underWay = Cohorts.Where(cohort => cohort.IsUnderWay(now)).ToList();
            IEnumerable<Instant?> events =
            [
                FindNextDue(post => !post.Post.IsMadeWhenNeeded()),
                underWay.Count > 0 ? NextMonday : null,
                .. underWay.SelectMany(Standups).Where(standup => standup > now).Cast<Instant?>(),
            ];
            return events.Min();
        }
    }

    private IEnumerable<Cohort> Cohorts => world.Servers
        .Select(server => cohorts.List(new Snowflake(server.Id)).FindForPerson([], clock.Now))
        .OfType<Cohort>();

    private Instant? FindNextDue(Func<PlannedPost, bool> counts)
    {
        var now = clock.Now;
        return Cohorts
            .SelectMany(cohort => postSettings.Upcoming(cohort.CohortId, now))
            .Where(post => post.DueAt > now && counts(post))
            .Min(post => (Instant?)post.DueAt);
    }

    // This week's may be over. Next Monday comes before any later one, so that none is needed.
    private IEnumerable<Instant> Standups(Cohort cohort) => teams.List(cohort.CohortId).Select(team =>
        cohort.Calendar.At(cohort.Calendar.WeekAt(clock.Now), team.StandupDay, team.StandupTime));
}
