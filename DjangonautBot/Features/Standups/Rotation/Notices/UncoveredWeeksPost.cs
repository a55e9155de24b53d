using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>
/// Alert to Captains about stand-ups that no Navigator of the team can lead; removed once each is led, cancelled or past. A team without
/// any Navigator on the server has an alert of its own.
/// </summary>
internal sealed class UncoveredWeeksPost(
    RotationStore rotation, ICohorts cohorts, ITeams teams, IStandups standups, ProgramClock clock) : IPost
{
    public string Kind => TurnPostKinds.UncoveredWeeks;

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        if (teams.List(delivery.CohortId).FirstOrDefault(team => team.TeamId.Value == delivery.SubjectId) is not { } team
            || cohort is not { ClosedAt: null, CaptainsChannelId: { } captains }
            || !rotation.HasPresentNavigator(team.TeamId))
        {
            return new Rendering.Remove();
        }

        var times = standups.Of(cohort, team);
        var weeks = rotation.ListUncovered(team.TeamId).Where(week => times.At(week) > clock.Now).ToList();
        return weeks.Count > 0
            ? new Rendering.Show(captains, TurnNoticeMessages.Uncovered(times, weeks))
            : new Rendering.Remove();
    }
}
