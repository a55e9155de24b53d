using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Crew.Adding;

/// <summary>Somebody who is to join the crew.</summary>
internal sealed record NewCrewMember(Snowflake UserId, string DisplayName);
