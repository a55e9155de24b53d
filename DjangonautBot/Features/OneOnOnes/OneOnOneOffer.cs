using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>A Djangonaut who is offered a 1:1 in a round.</summary>
/// <param name="State">None as long as nobody has offered it.</param>
internal sealed record OneOnOneOffer(Team Team, CrewMember Member, OneOnOneState? State);
