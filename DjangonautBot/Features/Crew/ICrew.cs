using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <summary>Who is who in each cohort.</summary>
public interface ICrew
{
    /// <summary>Somebody who is, or was, in the crew of a cohort; null for all others.</summary>
    CrewMember? Find(CohortId cohortId, Snowflake userId);

    /// <summary>A person's roles, Djangonaut first, in the order in which they were given.</summary>
    IReadOnlyList<Enrolment> Enrolments(CrewId crewId);

    /// <summary>
    /// The Captains in the crew of a cohort who are in the server: first those who can be written to, then those of the
    /// whole cohort before those of some teams.
    /// </summary>
    IReadOnlyList<CrewMember> Captains(CohortId cohortId);

    /// <summary>The holders of a role in a team, in the order in which they joined.</summary>
    IReadOnlyList<CrewMember> List(TeamId teamId, CrewRole role);

    bool IsDjangonaut(CrewId crewId) => Enrolments(crewId).Any(enrolment => enrolment.Role == CrewRole.Djangonaut);
}
