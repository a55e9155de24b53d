using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Captains;

/// <summary>A team with its Djangonauts, in the order of their names.</summary>
internal sealed record TeamWeeks(Team Team, IReadOnlyList<PersonWeeks> People);
