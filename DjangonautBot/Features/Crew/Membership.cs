using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <summary>A person's place in the crew of a cohort, with all their roles.</summary>
internal sealed record Membership
{
    public required CohortId CohortId { get; init; }

    public required CrewId CrewId { get; init; }

    /// <summary>Display name that the bot saw last.</summary>
    public required string DisplayName { get; init => field = ShownName.Of(value); }

    /// <summary>Whether the person has left the server, as far as is known.</summary>
    public required bool IsGone { get; init; }

    public required bool IsDjangonaut { get; init; }

    public required bool IsNavigator { get; init; }

    /// <summary>Whether the person is a Captain, of the whole cohort or of named teams.</summary>
    public required bool IsCaptain { get; init; }

    public required bool IsCohortCaptain { get; init; }

    public CrewRoles Roles =>
        (IsDjangonaut ? CrewRoles.Djangonaut : CrewRoles.None)
        | (IsNavigator ? CrewRoles.Navigator : CrewRoles.None)
        | (IsCaptain ? CrewRoles.Captain : CrewRoles.None)
        | (IsCohortCaptain ? CrewRoles.CohortCaptain : CrewRoles.None);
}
