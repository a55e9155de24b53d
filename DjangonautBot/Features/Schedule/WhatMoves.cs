using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Schedule;

/// <summary>Plans a cohort with the calendar that it has and with another one.</summary>
internal sealed class WhatMoves(IPlanSource plans, ITeams teams, PostKinds kinds) : IWhatMoves
{
    public IReadOnlyList<Move> Compare(SqliteTransaction transaction, CohortId cohortId, ProgramCalendar after, Instant now)
    {
        if (plans.Find(transaction, cohortId) is not { } plan)
        {
            return [];
        }

        var names = teams.List(transaction, cohortId).ToDictionary(team => team.TeamId.Value, team => team.Name);
        var moves = PlanComparison.Compare(plan, plan with { Calendar = after }, names, now);
        return [.. moves.Where(move => move.Post is not { } post || kinds.Include(post))];
    }
}
