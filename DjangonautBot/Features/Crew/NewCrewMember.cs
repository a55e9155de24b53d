using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Crew;

/// <summary>A person to add to the crew.</summary>
internal sealed record NewCrewMember(Snowflake UserId, string DisplayName);
