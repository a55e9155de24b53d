using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Adding;

/// <summary>Enrols the founder of a cohort as its first Captain.</summary>
internal sealed class FirstCaptain : IFirstCaptain
{
    public void Enrol(WriteTransaction transaction, CohortId cohortId, Actor founder, Instant now)
    {
        if (founder.ManagesServer)
        {
            return;
        }

        var crewId = new CrewId(transaction.QuerySingle<long>(
            CrewChanges.UpsertCrew, new { CohortId = cohortId, founder.UserId, founder.DisplayName, now }));
        transaction.Execute(
            CrewChanges.InsertRole, new { crewId, role = CrewRole.Captain.ToSql(), teamId = default(TeamId?) });
    }
}
