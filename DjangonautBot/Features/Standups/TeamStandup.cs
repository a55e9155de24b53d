using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Standups;

/// <summary>A team's stand-up in a week.</summary>
/// <param name="Since">The stand-up before it, or the beginning of week 1: what was told since then is what it looks at.</param>
/// <param name="Facilitator">Who leads it; nobody if the team has no Navigator.</param>
internal sealed record TeamStandup(Instant At, Instant Since, CrewMember? Facilitator)
{
    /// <param name="week">1 or later.</param>
    /// <returns>Null if that stand-up is cancelled.</returns>
    public static TeamStandup? Of(StandupTimes times, int week, IRotation rotation) => times.At(week) is { } at
        ? new TeamStandup(at, times.Since(week), rotation.FindFacilitator(times.Team.TeamId, week))
        : null;
}
