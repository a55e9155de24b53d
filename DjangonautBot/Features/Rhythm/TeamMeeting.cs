using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Rotation;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Rhythm;

/// <summary>A team's stand-up in a week.</summary>
/// <param name="Since">The stand-up before it, or the beginning of week 1: what was told since then is what it looks at.</param>
/// <param name="Facilitator">Who leads it; nobody if the team has no Navigator.</param>
internal sealed record TeamMeeting(Instant At, Instant Since, CrewMember? Facilitator)
{
    /// <param name="week">1 or later.</param>
    public static TeamMeeting Of(Cohort cohort, Team team, int week, IRotation rotation)
    {
        var calendar = cohort.Calendar;
        return new TeamMeeting(
            calendar.At(week, team.StandupDay, team.StandupTime),
            week > 1 ? calendar.At(week - 1, team.StandupDay, team.StandupTime) : calendar.Start(1),
            rotation.FindFacilitator(team.TeamId, week));
    }
}
