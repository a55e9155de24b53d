using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>A team with its people.</summary>
internal sealed record TeamCrew(Team Team, IReadOnlyList<CrewMember> Navigators, IReadOnlyList<CrewMember> Djangonauts);
