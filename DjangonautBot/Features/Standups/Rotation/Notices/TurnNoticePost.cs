using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>Direct message to a Navigator about weeks gained and lost, as far as they still hold.</summary>
internal sealed class TurnNoticePost(
    TurnNoticeStore notices, RotationStore rotation, ICohorts cohorts, ITeams teams, IStandups standups, ProgramClock clock) : IPost
{
    public string Kind => TurnPostKinds.TurnNotice;

    public Rendering Render(Delivery delivery)
    {
        if (notices.Find(delivery.CohortId, delivery.SubjectId) is not { } notice
            || teams.Find(delivery.CohortId, notice.TeamId) is not { RemovedAt: null } team)
        {
            return new Rendering.Skip("gone");
        }

        var times = standups.Of(cohorts.Get(delivery.CohortId), team);
        var leaders = rotation.ListFacilitators(notice.TeamId).ToDictionary(led => led.Week, led => led.UserId);
        var toCome = WeekList.Read(notice.Gained).Concat(WeekList.Read(notice.Lost))
            .Where(week => leaders.ContainsKey(week) && !times.IsPast(week, clock.Now))
            .Order()
            .ToLookup(week => leaders[week] == notice.UserId);
        var gained = toCome[true].ToList();
        var lost = toCome[false].ToDictionary(week => week, week => leaders[week]);
        return gained.Count + lost.Count > 0
            ? new Rendering.Direct(notice.UserId, TurnNoticeMessages.Notice(times, gained, lost))
            : new Rendering.Skip("nothing to tell any more");
    }
}
