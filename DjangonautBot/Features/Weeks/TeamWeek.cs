using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>A team in a week of the program.</summary>
/// <param name="Standup">When the team meets in that week; null if that stand-up is cancelled.</param>
/// <param name="UsualStandup">When it would meet if nobody had changed it.</param>
/// <param name="Facilitator">Who leads the stand-up; nobody if the team has no Navigator.</param>
/// <param name="CheckedIn">How many Djangonauts have checked in. Names are not shown.</param>
/// <param name="OpenQuestions">How many of the team's questions wait for an answer.</param>
internal sealed record TeamWeek(
    Team Team, Instant? Standup, Instant UsualStandup, CrewMember? Facilitator, int CheckedIn, int Djangonauts, int OpenQuestions = 0);
