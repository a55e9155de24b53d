using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Standups;

/// <summary>Stand-up of a team in a week.</summary>
/// <param name="Since">Previous stand-up, or the beginning of week 1: the stand-up covers check-ins since then.</param>
/// <param name="Facilitator">Facilitator; null if the team has no Navigator.</param>
public sealed record TeamStandup(Instant At, Instant Since, CrewMember? Facilitator)
{
    /// <summary>Clause that names the facilitator, for a line of a post.</summary>
    public string Leads => Facilitator is null ? "nobody leads it yet" : $"<@{Facilitator.UserId}> leads it";

    /// <param name="week">Program week, 1 or later.</param>
    /// <returns>Null if the stand-up is cancelled.</returns>
    public static TeamStandup? Of(StandupTimes times, int week, IRotation rotation) => times.At(week) is { } at
        ? new TeamStandup(at, times.Since(week), rotation.FindFacilitator(times.Team.TeamId, week))
        : null;
}
