using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Who leads a team's stand-up in a week.</summary>
public sealed record Turn(int Week, CrewId CrewId, TurnOrigin Origin);
