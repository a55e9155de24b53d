using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Me;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Finds the Navigators to ask for cover: all others of the cohort who are not away now.</summary>
internal sealed class CoverCandidates(RotationStore rotation, IPersonalSettings people, ProgramClock clock)
{
    public IReadOnlyList<Snowflake> List(CohortId cohortId, CrewId asker)
    {
        var now = clock.Now;
        return
        [
            .. rotation.ListNavigators(cohortId)
                .Where(navigator => navigator.CrewId != asker && people.Find(navigator.CrewId)?.IsAway(now) != true)
                .Select(navigator => navigator.UserId),
        ];
    }
}
