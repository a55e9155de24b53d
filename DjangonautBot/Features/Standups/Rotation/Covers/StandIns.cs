using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Me;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Who is asked to stand in: all other Navigators of the cohort, but for those who are away just now.</summary>
internal sealed class StandIns(RotationStore rotation, IPersonalSettings people, ProgramClock clock)
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
