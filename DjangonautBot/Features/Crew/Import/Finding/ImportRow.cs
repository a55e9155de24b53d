using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Import.Finding;

/// <summary>A row of the file with the person that it means.</summary>
internal sealed record ImportRow
{
    public required int RowNumber { get; init; }

    /// <summary>Null for a Captain of the whole cohort.</summary>
    public string? Team { get; init; }

    public required CrewRole Role { get; init; }

    /// <summary>Name as the file has it.</summary>
    public string? Name { get; init; }

    /// <summary>The person's id, or the one that the file has; null while nobody is found.</summary>
    public Snowflake? UserId { get; init; }

    /// <summary>Name in the server; null while nobody is found.</summary>
    public string? DisplayName { get; init => field = value is null ? null : ShownName.Of(value); }

    public required PersonState State { get; init; }

    /// <summary>Whether the Captain has to say who is meant.</summary>
    public bool IsAsked => State is PersonState.Otherwise or PersonState.UnknownId or PersonState.Several;
}
