using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>
/// Brief to the facilitator some hours before the stand-up; if it cannot reach them, one line in the Navigators' channel.
/// </summary>
internal sealed class BriefPost(
    BriefReader briefReader,
    BriefVisibility visibility,
    ITeams teams,
    ICohorts cohorts,
    ICrew crew,
    IRotation rotation,
    IStandups standups,
    ProgramClock clock) : IPost
{
    // A refused direct message is tried again with the next brief.
    private static readonly Duration Remembered = Duration.FromDays(1);

    public string Kind { get; } = RecurringPost.Brief.ToSql();

    public Rendering Render(Delivery delivery)
    {
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { } team)
        {
            return new Rendering.Skip("no team");
        }

        // A brief that is of no use any more does not go on holding what people wrote.
        var rendering = Render(delivery, team);
        return rendering is Rendering.Skip && delivery.NonceSince is not null ? new Rendering.Remove() : rendering;
    }

    private Rendering Render(Delivery delivery, Team team)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        var times = standups.Of(cohort, team);
        return team.RemovedAt is not null ? new Rendering.Skip("no team")
            : times.At(delivery.Week) is not { } standup ? new Rendering.Skip("cancelled")
            : FindFacilitator(team, delivery.Week) is not { } facilitator ? new Rendering.Skip("nobody leads it")
            : IsReachable(facilitator) ? Write(cohort, times, delivery.Week, facilitator)
            : cohort.NavigatorsChannelId is { } navigators
                ? new Rendering.Show(navigators, BriefMessages.Ready(team, delivery.Week, standup, facilitator))
                : new Rendering.Skip("no way to the facilitator");
    }

    private CrewMember? FindFacilitator(Team team, int week) =>
        rotation.FindFacilitator(team.TeamId, week) is { } facilitator ? crew.Find(team.CohortId, facilitator.UserId) : null;

    private bool IsReachable(CrewMember facilitator) =>
        !facilitator.IsGone
        && (facilitator.DirectMessage != DirectMessageOutcome.Closed || facilitator.DirectMessageAt + Remembered < clock.Now);

    private Rendering.Direct Write(Cohort cohort, StandupTimes times, int week, CrewMember facilitator)
    {
        var brief = briefReader.Read(cohort, times, week, facilitator.CrewId, visibility.OfFacilitator(facilitator, times.Team))!;
        return new Rendering.Direct(facilitator.UserId, BriefMessages.Whole(brief)) { Quotes = brief.Quotes };
    }
}
