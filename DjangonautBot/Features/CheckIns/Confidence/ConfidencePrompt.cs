using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Asks a Djangonaut below the reply to a check-in of the first, the middle and the last week.</summary>
internal sealed class ConfidencePrompt(ConfidenceStore store, ICohorts cohorts, ICrew crew) : ICheckInPrompt
{
    public int Place => 30;

    public CheckInPrompt? For(CohortId cohortId, CheckIn checkIn)
    {
        if (!ConfidenceScale.IsAskedIn(checkIn.Week, cohorts.Get(cohortId).Weeks) || !crew.IsDjangonaut(checkIn.CrewId))
        {
            return null;
        }

        var said = store.Find(checkIn.CrewId, checkIn.Week);
        return new CheckInPrompt(
            ConfidenceMessages.Ask(said), ConfidenceMessages.Buttons(ConfidenceMessages.SayRoute, cohortId, checkIn.Week, said));
    }
}
