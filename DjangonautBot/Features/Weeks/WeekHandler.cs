using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>Shows the current week with its stand-ups and the progress of teams.</summary>
internal sealed class WeekHandler(
    ICohorts cohorts,
    ITeams teams,
    ICrew crew,
    IWeekCounts weekCounts,
    IRotation rotation,
    IStandups standups,
    IQuestions questions,
    ProgramClock clock)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request.Actor, request.Team));

    private Reply Show(Actor actor, string? teamName)
    {
        if (actor.CohortId is not { } cohortId)
        {
            return new Reply.Decline(DispatchMessages.NoCohort);
        }

        var all = teams.List(cohortId);
        var shown = teamName is null ? TeamsOf(actor, all) : all.Where(team => team.IsCalled(teamName)).ToList();
        if (teamName is not null && shown.Count == 0)
        {
            return new Reply.Decline(WeekMessages.NoSuchTeam(teamName, all));
        }

        var cohort = cohorts.Get(cohortId);
        var now = clock.Now;
        var week = cohort.Calendar.WeekAt(now);
        return cohort switch
        {
            { ClosedAt: { } closed } when closed < cohort.Calendar.Landing => WeekMessages.Closed(cohort, closed),
            _ when cohort.Calendar.IsBreak(now) => WeekMessages.Break(cohort, week),
            _ when week >= 1 && week <= cohort.Weeks =>
                WeekMessages.Week(cohort, week, Describe(cohort, shown, week), now),
            _ => WeekMessages.OutsideTheProgram(cohort, week),
        };
    }

    // The person's own teams; all teams for a Captain without one.
    private IReadOnlyList<Team> TeamsOf(Actor actor, IReadOnlyList<Team> all)
    {
        var own = actor.CrewId is { } crewId
            ? crew.Enrolments(crewId).Select(enrolment => enrolment.TeamId).OfType<TeamId>().ToHashSet()
            : [];
        return own.Count == 0 ? all : [.. all.Where(team => own.Contains(team.TeamId))];
    }

    private IReadOnlyList<TeamWeek> Describe(Cohort cohort, IReadOnlyList<Team> shown, int week)
    {
        var counted = weekCounts.Read(cohort, week);
        return [.. shown.Select(team => Describe(cohort, team, week, counted.Of(team.TeamId, week)))];
    }

    private TeamWeek Describe(Cohort cohort, Team team, int week, WeekNumbers numbers)
    {
        var times = standups.Of(cohort, team);
        return new TeamWeek(
            team,
            times.At(week),
            times.UsuallyAt(week),
            rotation.FindFacilitator(team.TeamId, week),
            numbers.CheckedIn,
            numbers.Djangonauts,
            questions.ListOpen(team.TeamId, QuestionAudience.Team).Count);
    }
}

/// <summary>Team in a week of the program.</summary>
/// <param name="Standup">Stand-up of the week; null if it is cancelled.</param>
/// <param name="UsualStandup">Usual time of the stand-up, without any change.</param>
/// <param name="Facilitator">Facilitator; null if the team has no Navigator.</param>
/// <param name="CheckedIn">Number of Djangonauts who have checked in. Names are not shown.</param>
/// <param name="OpenQuestions">Number of the team's open questions.</param>
internal sealed record TeamWeek(
    Team Team, Instant? Standup, Instant UsualStandup, CrewMember? Facilitator, int CheckedIn, int Djangonauts, int OpenQuestions = 0);
