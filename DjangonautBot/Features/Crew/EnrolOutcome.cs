using DjangonautBot.Features.Crew.Adding;

namespace DjangonautBot.Features.Crew;

/// <summary>What came of adding people to the crew, or of moving one.</summary>
internal abstract record EnrolOutcome
{
    private EnrolOutcome()
    {
    }

    /// <summary>All of them have the role now.</summary>
    /// <param name="Consequences">What follows from it, in short lines.</param>
    public sealed record Enrolled(IReadOnlyList<string> Consequences) : EnrolOutcome;

    /// <summary>A Djangonaut has one team.</summary>
    public sealed record InAnotherTeam(IReadOnlyList<ExistingPlacement> People) : EnrolOutcome;

    /// <summary>The team would have more Djangonauts than it may.</summary>
    public sealed record NoRoom(int Djangonauts, int ToAdd, int Navigators) : EnrolOutcome;

    /// <summary>Somebody removed the team.</summary>
    public sealed record TeamIsGone : EnrolOutcome;

    /// <summary>Whoever was to be moved is not, or not any more, where they were to be moved from.</summary>
    public sealed record IsElsewhere : EnrolOutcome;
}
