using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Interactions.Rights;

/// <summary>Identifies actors and their roles in the cohorts.</summary>
public interface IActorDirectory
{
    /// <summary>
    /// Identifies the person who ran a command, in their own cohort of the server, the one under way first. Captains' commands are for the
    /// cohort under way or else for the next one, also where nobody is in its crew yet.
    /// </summary>
    /// <param name="access">The access that the command declares.</param>
    Actor Identify(Snowflake guildId, User user, Member? member, Access access);

    /// <summary>
    /// Identifies the person who used a component or form that names its cohort; null if the cohort is not (any more) of that server.
    /// </summary>
    /// <param name="guildId">Null in a direct message: then the cohort gives the server, and rights come from the crew alone.</param>
    Actor? IdentifyIn(CohortId cohortId, Snowflake? guildId, User user, Member? member);

    /// <summary>
    /// Asks Discord whether a person has left the server, for what they use in direct messages: these outlive their membership. While
    /// Discord cannot be asked, the last known result counts.
    /// </summary>
    Task<bool> HasLeftAsync(Actor actor, CancellationToken cancellationToken);

    /// <summary>Records that a person who was not found in the server is there again.</summary>
    Task WelcomeBackAsync(Actor actor, CancellationToken cancellationToken);
}
