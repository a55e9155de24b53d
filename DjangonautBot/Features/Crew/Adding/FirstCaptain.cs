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

        var crewId = CrewChanges.Add(transaction, cohortId, new NewCrewMember(founder.UserId, founder.DisplayName), now);
        RoleRows.Give(transaction, crewId, CrewRole.Captain, teamId: null, now);
    }
}
