using DjangonautBot.Features.Cohorts.ZoneRules;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>Finds the stand-ups to come that an update of the time zone data has moved since the cohort was planned first.</summary>
internal sealed class MovedStandups(ZoneRulesStore rules, IStandups standups, ProgramClock clock)
{
    public IReadOnlyList<MovedStandup> List(Cohort cohort, IReadOnlyList<Team> teams)
    {
        if (cohort.ClosedAt is not null || rules.FindFirst(cohort.CohortId) is not { } zone)
        {
            return [];
        }

        return
        [
            .. from team in teams
               let times = standups.Of(cohort, team)
               let before = times with { Calendar = times.Calendar with { Zone = zone } }
               from week in Enumerable.Range(1, cohort.Weeks)
               where times.At(week) is { } at && at > clock.Now && before.At(week) != at
               orderby times.At(week)
               select new MovedStandup(team, week, before.At(week)!.Value, times.At(week)!.Value),
        ];
    }
}
