using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Crew;

/// <summary>Who is who in each cohort.</summary>
public interface ICrew
{
    /// <summary>Somebody who is, or was, in the crew of a cohort; null for all others.</summary>
    CrewMember? Find(CohortId cohortId, Snowflake userId);

    /// <summary>A person's roles, Djangonaut first, in the order in which they were given.</summary>
    IReadOnlyList<Enrolment> Enrolments(CrewId crewId);

    /// <summary>The holders of a role in a team, in the order in which they joined.</summary>
    IReadOnlyList<CrewMember> List(TeamId teamId, CrewRole role);
}
