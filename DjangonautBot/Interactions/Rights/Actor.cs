using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Interactions.Rights;

/// <summary>A person who uses the bot, with their roles in the cohort concerned.</summary>
/// <param name="GuildId">The server concerned, also for an interaction in a direct message.</param>
/// <param name="DisplayName">The name others see in that server.</param>
/// <param name="ManagesServer">Whether Discord lets the person manage the server; unknown, so false, in direct messages.</param>
/// <param name="CohortId">The cohort concerned; null if the server has none.</param>
/// <param name="CrewId">The person's enrolment in that cohort; null if they never were in its crew.</param>
/// <param name="Roles">The person's roles there now; none if they left the crew.</param>
/// <param name="WasGone">Whether the person was not found in the server when it was last asked for them.</param>
/// <param name="IsForgotten">Whether the cohort's text was deleted some time after its end; then nothing new is written there.</param>
/// <param name="Ended">The cohort concerned, if it has landed or was closed.</param>
public sealed record Actor(
    Snowflake GuildId,
    Snowflake UserId,
    string DisplayName,
    bool ManagesServer,
    CohortId? CohortId,
    CrewId? CrewId,
    CrewRoles Roles,
    bool WasGone = false,
    bool IsForgotten = false,
    EndedCohort? Ended = null)
{
    /// <summary>Whether the person is a Captain, of the whole cohort or of named teams.</summary>
    public bool IsCaptain => ManagesServer || Roles.HasFlag(CrewRoles.Captain);

    public bool IsCohortCaptain => ManagesServer || Roles.HasFlag(CrewRoles.CohortCaptain);

    /// <summary>Gets the cohort concerned, for a route that requires one.</summary>
    /// <exception cref="InvalidOperationException">The server has no cohort, and the route does not require one.</exception>
    public CohortId RequireCohort() =>
        CohortId ?? throw new InvalidOperationException("The route of this handler does not require a cohort.");

    public bool May(Access access) => access switch
    {
        Access.Everybody => true,
        Access.Crew or Access.Navigator when IsForgotten => false,
        Access.Crew or Access.CrewForGood => Roles != CrewRoles.None || IsCaptain,
        Access.Navigator => IsCaptain || Roles.HasFlag(CrewRoles.Navigator),
        Access.Captain => IsCaptain,
        Access.CohortCaptain => IsCohortCaptain,
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, null),
    };
}
