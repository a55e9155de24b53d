using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>A team's next stand-up.</summary>
/// <param name="At">None if there is none left.</param>
/// <param name="Facilitator">Who leads it; nobody if the team has no Navigator.</param>
internal sealed record NextTurn(Team Team, Instant? At, CrewMember? Facilitator);
