using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Compares the plan of a cohort with that of another calendar.</summary>
internal sealed class PlanPreview(IProgramPlans plans, ITeams teams, AvailablePosts kinds) : IPlanPreview
{
    public IReadOnlyList<PlannedMove> Compare(WriteTransaction transaction, CohortId cohortId, ProgramCalendar after, Instant now)
    {
        if (plans.Find(transaction, cohortId) is not { } plan)
        {
            return [];
        }

        var names = teams.List(transaction, cohortId).ToDictionary(team => team.TeamId.Value, team => team.Name);
        var plannedMoves = PlanComparison.Compare(plan, plan with { Calendar = after }, names, now);
        return [.. plannedMoves.Where(plannedMove => plannedMove.Post is not { } post || kinds.Include(post))];
    }
}
