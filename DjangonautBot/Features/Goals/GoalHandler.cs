using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Goals;

/// <summary>Sets a person's own goal, and shows it to their team and to Captains.</summary>
internal sealed class GoalHandler(GoalStore goals, ICrew crew, ICaptainTeams captainTeams, ITeams teams, ProgramClock clock)
{
    public Task<Reply> SetAsync(CommandRequest request, CancellationToken cancellationToken) =>
        SetAsync(request.Actor, request.RequiredText(GoalCommands.Text).Trim(), cancellationToken);

    public Task<Reply> SaveAsync(FormRequest request, CancellationToken cancellationToken) =>
        SetAsync(request.Actor, GoalForm.Read(request), cancellationToken);

    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(request.Actor is { CohortId: { } cohortId, CrewId: { } crewId }
            ? GoalForm.Open(cohortId, goals.Find(crewId))
            : new Reply.Decline(DispatchMessages.NotInTheCrew));

    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request));

    private async Task<Reply> SetAsync(Actor actor, string typed, CancellationToken cancellationToken)
    {
        if (actor.CrewId is not { } crewId)
        {
            return new Reply.Decline(DispatchMessages.NotInTheCrew);
        }

        var text = typed.Equals(GoalMessages.NoGoal, StringComparison.OrdinalIgnoreCase) ? "" : typed;
        await goals.SetAsync(crewId, text, clock.Now, cancellationToken);
        return text.Length == 0 ? GoalMessages.Removed : GoalMessages.Set(text, FindTracker(actor.RequireCohort(), crewId));
    }

    private Reply Show(CommandRequest request)
    {
        var actor = request.Actor;
        var cohortId = actor.RequireCohort();
        if (request.Id(GoalCommands.Person) is not { } person || person == actor.UserId)
        {
            return actor.CrewId is not { } own ? new Reply.Decline(DispatchMessages.NotInTheCrew)
                : goals.Find(own) is { } goal ? GoalMessages.Own(goal, FindTracker(cohortId, own))
                : GoalMessages.NoneYet;
        }

        return crew.Find(cohortId, person) is not { } member ? new Reply.Decline(GoalMessages.NotInTheCrew(person))
            : !MaySee(actor, member.CrewId) ? new Reply.Decline(GoalMessages.OfAnotherTeam)
            : GoalMessages.Of(member.DisplayName, goals.Find(member.CrewId), FindTracker(cohortId, member.CrewId));
    }

    private bool MaySee(Actor actor, CrewId other) =>
        actor.IsCohortCaptain
        || TeamsOf(other).Any(teamId => captainTeams.LooksAfter(actor, teamId))
        || (actor.CrewId is { } own && TeamsOf(own).Intersect(TeamsOf(other)).Any());

    private IEnumerable<TeamId> TeamsOf(CrewId crewId) => crew.Enrolments(crewId).Select(enrolment => enrolment.TeamId).OfType<TeamId>();

    private string? FindTracker(CohortId cohortId, CrewId crewId) =>
        TeamsOf(crewId).Select(teamId => teams.Find(cohortId, teamId)?.TrackerUrl).FirstOrDefault();
}
