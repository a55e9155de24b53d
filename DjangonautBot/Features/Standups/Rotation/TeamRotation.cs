using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>A team's weeks with who leads them.</summary>
/// <param name="Called">The weeks for which somebody asks for a stand-in.</param>
internal sealed record TeamRotation(Cohort Cohort, Team Team, StandupTimes Times, IReadOnlyList<LedWeek> Led, IReadOnlyList<int> Called)
{
    public LedWeek? Find(int week) => Led.FirstOrDefault(led => led.Week == week);
}
