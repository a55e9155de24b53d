using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>Reads the members and roles of each cohort's crew.</summary>
public interface ICrew
{
    /// <summary>Finds a present or former member of a cohort's crew; null for anybody else.</summary>
    CrewMember? Find(CohortId cohortId, Snowflake userId);

    /// <summary>Lists a member's roles, Djangonaut first, then in the order in which they were given.</summary>
    IReadOnlyList<Enrolment> Enrolments(CrewId crewId);

    /// <summary>
    /// Lists the Captains in a cohort's crew who are in the server: members who accept direct messages first, and among these
    /// Captains of the whole cohort before Captains of some teams.
    /// </summary>
    IReadOnlyList<CrewMember> Captains(CohortId cohortId);

    /// <summary>
    /// Lists the Captains of the whole cohort who are in the server: members who accept direct messages first.
    /// </summary>
    IReadOnlyList<CrewMember> CohortCaptains(CohortId cohortId);

    /// <summary>Lists the holders of a role in a team, in the order in which they joined.</summary>
    IReadOnlyList<CrewMember> List(TeamId teamId, CrewRole role);

    /// <summary>Lists those who had a role in a team at an instant, in the order in which it was given to them.</summary>
    IReadOnlyList<CrewMember> ListAt(TeamId teamId, CrewRole role, Instant at);

    /// <summary>Determines whether a member is a Djangonaut of any team.</summary>
    bool IsDjangonaut(CrewId crewId) => Enrolments(crewId).Any(enrolment => enrolment.Role == CrewRole.Djangonaut);
}
