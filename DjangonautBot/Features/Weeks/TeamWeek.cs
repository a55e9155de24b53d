using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>A team in a week of the program.</summary>
/// <param name="Standup">When the team meets in that week.</param>
/// <param name="Facilitator">Who leads the stand-up; nobody if the team has no Navigator.</param>
/// <param name="CheckedIn">How many Djangonauts have checked in. Names are not shown.</param>
internal sealed record TeamWeek(Team Team, Instant Standup, CrewMember? Facilitator, int CheckedIn, int Djangonauts);
