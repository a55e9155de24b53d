using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>A week and who leads it.</summary>
internal sealed record LedWeek
{
    public required int Week { get; init; }

    public required Snowflake UserId { get; init; }

    public required TurnOrigin Origin { get; init; }
}
