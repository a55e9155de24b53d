using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Interactions.Rights;

/// <summary>Knows who is who in the cohorts.</summary>
public interface IActorDirectory
{
    /// <summary>
    /// Whoever ran a command: in their own cohort of the server, the one under way first. What Captains do is for the
    /// cohort under way or else for the next one, also where nobody is in its crew yet.
    /// </summary>
    /// <param name="access">Whom the command is for.</param>
    Actor Identify(Snowflake guildId, User user, Member? member, Access access);

    /// <summary>
    /// Whoever pressed or submitted something that names its cohort; null if the cohort is not (any more) of that server.
    /// </summary>
    /// <param name="guildId">None in a direct message: then the cohort tells the server, and rights come from the crew alone.</param>
    Actor? IdentifyIn(CohortId cohortId, Snowflake? guildId, User user, Member? member);

    /// <summary>Remembers that somebody who was not found in the server is there again.</summary>
    Task WelcomeBackAsync(Actor actor, CancellationToken cancellationToken);
}
