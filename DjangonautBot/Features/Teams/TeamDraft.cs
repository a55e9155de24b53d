using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Request to create a team.</summary>
/// <param name="Place">As of <see cref="Team.Place"/>.</param>
/// <param name="TrackerUrl">As of <see cref="Team.TrackerUrl"/>.</param>
public sealed record TeamDraft(
    string Name,
    Snowflake ChannelId,
    IsoDayOfWeek Day,
    LocalTime Time,
    int Minutes = Team.UsualMinutes,
    string? Place = null,
    string? TrackerUrl = null);
