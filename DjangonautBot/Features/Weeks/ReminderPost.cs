using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Weeks;

/// <summary>
/// Reminder to a Djangonaut who asked for it, unless it is of no use any more. A late one is not sent at night but in the morning.
/// </summary>
internal sealed class ReminderPost(
    IPersonalSettings people,
    ITeams teams,
    ICohorts cohorts,
    ICrew crew,
    ICheckIns checkIns,
    IRotation rotation,
    IStandups standups,
    ProgramClock clock) : IPost
{
    public string Kind { get; } = RecurringPost.Reminder.ToSql();

    public Rendering Render(Delivery delivery)
    {
        var crewId = new CrewId(delivery.SubjectId);
        if (delivery.MessageId is not null)
        {
            return BringUpToDate(delivery, crewId);
        }

        if (people.Find(crewId) is not { WantsReminders: true } person || FindTeam(delivery.CohortId, crewId) is not { } team)
        {
            return new Rendering.Skip("not wanted");
        }

        var now = clock.Now;
        if (person.IsAway(now))
        {
            return new Rendering.Skip("away");
        }

        var cohort = cohorts.Get(delivery.CohortId);
        if (TeamStandup.Of(standups.Of(cohort, team), delivery.Week, rotation) is not { } standup)
        {
            return new Rendering.Skip("cancelled");
        }

        var civil = WakingHours.AtOrAfter(now, person.TimeZone);
        return checkIns.HasCheckedIn(crewId, delivery.Week, standup.Since) ? new Rendering.Skip("checked in")
            : civil >= standup.At ? new Rendering.Skip("night until the stand-up")
            : civil > now ? new Rendering.Later(civil)
            : new Rendering.Direct(person.UserId, ReminderMessages.Reminder(cohort, team, standup, now));
    }

    // Somebody reads it until the stand-up, so its time stays true. An edit disturbs nobody, at whatever hour.
    private Rendering BringUpToDate(Delivery delivery, CrewId crewId)
    {
        if (people.Find(crewId) is not { } person || FindTeam(delivery.CohortId, crewId) is not { } team)
        {
            return new Rendering.Skip("not in a team");
        }

        var cohort = cohorts.Get(delivery.CohortId);
        return TeamStandup.Of(standups.Of(cohort, team), delivery.Week, rotation) is { } standup
            ? new Rendering.Direct(person.UserId, ReminderMessages.Reminder(cohort, team, standup, clock.Now))
            : new Rendering.Remove();
    }

    private Team? FindTeam(CohortId cohortId, CrewId crewId) =>
        crew.Enrolments(crewId).FirstOrDefault(enrolment => enrolment.Role == CrewRole.Djangonaut)?.TeamId is { } teamId
            ? teams.Find(cohortId, teamId)
            : null;
}
