using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Djangonaut or Navigator of a team who told their time zone.</summary>
internal sealed record TeamMate(CrewId CrewId, string Name, DateTimeZone Zone);
