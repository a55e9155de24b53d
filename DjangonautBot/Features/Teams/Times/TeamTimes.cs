using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Times of the week at which a team could meet.</summary>
/// <param name="Told">People who told their zone.</param>
/// <param name="Silent">Number of people who told none.</param>
/// <param name="All">Each time that is left in the program; empty if nobody told a zone, or after the end.</param>
internal sealed record TeamTimes(Cohort Cohort, Team Team, IReadOnlyList<TeamMate> Told, int Silent, IReadOnlyList<SuitableTime> All)
{
    /// <summary>Times that lie in the day of most people.</summary>
    public IReadOnlyList<SuitableTime> ForMost => BestTimes.ForMost(All, Told.Count);

    /// <summary>Evaluates a team's weeks to come.</summary>
    public static TeamTimes Of(Cohort cohort, Team team, IReadOnlyList<TeamMate> told, int silent, Instant now) => new(
        cohort,
        team,
        told,
        silent,
        told.Count == 0 || cohort.End <= now ? [] : TimesOfWeek.Find(cohort.Calendar, team.Minutes, told, now));

    /// <summary>Finds a time; null if it is not left in the program, or is none that the bot offers.</summary>
    public SuitableTime? Find(WeekTime time) => All.FirstOrDefault(one => one.At == time);
}
