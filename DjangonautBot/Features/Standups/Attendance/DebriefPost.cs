using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Attendance;

/// <summary>
/// Asks the facilitator how a stand-up was, as a direct message; else as one line in the Navigators' channel, never in the team's.
/// </summary>
internal sealed class DebriefPost(
    AttendanceStore attendance, IRotation rotation, IStandups standups, ICohorts cohorts, ITeams teams, ICrew crew) : IPost
{
    public string Kind { get; } = RecurringPost.Debrief.ToSql();

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery)
    {
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { RemovedAt: null } team)
        {
            return new Rendering.Skip("no team");
        }

        var cohort = cohorts.Get(delivery.CohortId);
        var times = standups.Of(cohort, team);
        return (times.At(delivery.Week), attendance.Find(team.TeamId, delivery.Week)) switch
        {
            (null, _) => new Rendering.Skip("cancelled"),
            (_, not null) => new Rendering.Skip("noted already"),
            ({ } at, _)
                when FindFacilitator(cohort, team, delivery.Week) is { IsGone: false } facilitator && !IsClosed(facilitator, at) =>
                new Rendering.Direct(facilitator.UserId, DebriefMessages.Ask(times, delivery.Week)),
            _ when cohort.NavigatorsChannelId is { } navigators => new Rendering.Show(
                navigators,
                DebriefMessages.Line(times, delivery.Week)),
            _ => new Rendering.Skip("no channel for Navigators"),
        };
    }

    private CrewMember? FindFacilitator(Cohort cohort, Team team, int week) =>
        rotation.FindFacilitator(team.TeamId, week) is { } facilitator ? crew.Find(cohort.CohortId, facilitator.UserId) : null;

    // A refusal before the stand-up does not count: the person may accept direct messages by now.
    private static bool IsClosed(CrewMember facilitator, Instant standup) =>
        facilitator is { DirectMessage: DirectMessageOutcome.Closed, DirectMessageAt: { } refusedAt } && refusedAt >= standup;
}
