using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;

namespace DjangonautBot.Interactions;

/// <summary>Knows who is who in the cohorts.</summary>
public interface IActorDirectory
{
    /// <summary>Whoever ran a command: in their own cohort of the server, the one under way first.</summary>
    Actor Identify(Snowflake guildId, User user, Member? member);

    /// <summary>Whoever pressed or submitted something that names its cohort; null if the cohort is not (any more) of that server.</summary>
    /// <param name="guildId">None in a direct message: then the cohort tells the server, and rights come from the crew alone.</param>
    Actor? IdentifyIn(CohortId cohortId, Snowflake? guildId, User user, Member? member);

    /// <summary>Remembers that somebody who was not found in the server is there again.</summary>
    Task WelcomeBackAsync(Actor actor, CancellationToken cancellationToken);
}
