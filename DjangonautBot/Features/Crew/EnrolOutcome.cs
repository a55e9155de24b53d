namespace DjangonautBot.Features.Crew;

/// <summary>What came of adding people to the crew.</summary>
internal abstract record EnrolOutcome
{
    /// <summary>All of them have the role now.</summary>
    public sealed record Enrolled : EnrolOutcome;

    /// <summary>A Djangonaut has one team.</summary>
    public sealed record InAnotherTeam(IReadOnlyList<Newcomer> People) : EnrolOutcome;

    /// <summary>The team would have more Djangonauts than it may.</summary>
    public sealed record NoRoom(int Djangonauts, int ToAdd, int Navigators) : EnrolOutcome;
}
