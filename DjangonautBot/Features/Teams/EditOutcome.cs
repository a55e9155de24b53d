namespace DjangonautBot.Features.Teams;

/// <summary>What came of changing a team.</summary>
internal abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>It is as it was wanted; before and after are equal where that was so already.</summary>
    public sealed record Edited(Team Before, Team After) : EditOutcome;

    /// <summary>Another team of the cohort has that name.</summary>
    public sealed record NameIsTaken(string Name) : EditOutcome;

    /// <summary>Somebody removed it.</summary>
    public sealed record IsGone : EditOutcome;
}
