using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>A team that a Captain would like to make.</summary>
internal sealed record TeamDraft(
    string Name, Snowflake ChannelId, IsoDayOfWeek Day, LocalTime Time, int Minutes, string? Place, string? TrackerUrl = null);
