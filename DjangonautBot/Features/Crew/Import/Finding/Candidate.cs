using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Import.Finding;

/// <summary>A member of the server whom a row may mean.</summary>
internal sealed record Candidate
{
    public required int RowNumber { get; init; }

    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init => field = ShownName.Of(value); }
}
