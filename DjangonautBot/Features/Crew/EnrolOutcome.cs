using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew;

/// <summary>Result of adding people to the crew, or of moving a member.</summary>
internal abstract record EnrolOutcome
{
    private EnrolOutcome()
    {
    }

    /// <summary>All people have the role now.</summary>
    /// <param name="Consequences">Consequences of the change, in short lines.</param>
    public sealed record Enrolled(IReadOnlyList<string> Consequences) : EnrolOutcome;

    /// <summary>Some people are in the team already, in the other of the roles that read different things; the rest was enrolled.</summary>
    /// <param name="Added">The people who have the role now.</param>
    /// <param name="People">The people to ask about.</param>
    public sealed record InBothRoles(
        IReadOnlyList<NewCrewMember> Added, IReadOnlyList<NewCrewMember> People, IReadOnlyList<string> Consequences) : EnrolOutcome;

    /// <summary>Some people are Djangonauts of another team, and a Djangonaut has one team only.</summary>
    public sealed record InAnotherTeam(IReadOnlyList<ExistingPlacement> People) : EnrolOutcome;

    /// <summary>The team would exceed its limit of Djangonauts.</summary>
    /// <param name="Djangonauts">Number of Djangonauts in the team now.</param>
    /// <param name="ToAdd">Number of Djangonauts to add.</param>
    /// <param name="Navigators">Number of Navigators in the team now.</param>
    public sealed record NoRoom(int Djangonauts, int ToAdd, int Navigators) : EnrolOutcome;

    /// <summary>The team has been removed.</summary>
    public sealed record TeamIsGone : EnrolOutcome;

    /// <summary>The member to move is not, or no longer, in the team to move from, or is in the other one already.</summary>
    public sealed record IsElsewhere : EnrolOutcome;
}

/// <summary>A person who is a Djangonaut of a team already.</summary>
internal sealed record ExistingPlacement
{
    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init => field = ShownName.Of(value); }

    public required string TeamName { get; init => field = ShownName.Of(value); }
}
