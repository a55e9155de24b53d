using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Crew.Adding;

/// <summary>Enrols the founder of a cohort as its first Captain.</summary>
internal sealed class FirstCaptain : IFirstCaptain
{
    public void Enrol(SqliteTransaction transaction, CohortId cohortId, Actor founder, Instant now)
    {
        if (founder.ManagesServer)
        {
            return;
        }

        var crewId = transaction.QuerySingle<CrewId>(
            CrewChanges.UpsertCrew, new { CohortId = cohortId, founder.UserId, founder.DisplayName, now });
        transaction.Execute(
            CrewChanges.InsertRole, new { crewId, role = CrewRole.Captain.ToSql(), teamId = default(TeamId?) });
    }
}
