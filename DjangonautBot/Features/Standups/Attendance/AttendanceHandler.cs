using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Attendance;

/// <summary>
/// Records whether a stand-up took place and who came. Permitted are its facilitator, every Navigator of the team, and Captains.
/// </summary>
internal sealed class AttendanceHandler(
    Database database,
    AttendanceStore attendance,
    IStandups standups,
    ITeamChoice choice,
    IRotation rotation,
    ICohorts cohorts,
    ITeams teams,
    ICrew crew,
    IEnumerable<IAbsences> absences,
    ProgramClock clock)
{
    /// <summary>Shows the member picker for a command.</summary>
    public Task<Reply> AskAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var week = request.Week!.Value;
        return Task.FromResult(
            !choice.TryChoose(request.Actor, request.Team, out var team, out var refusal) ? refusal
            : Refuse(request.Actor, Times(team), week) is { } words ? new Reply.Decline(words)
            : Pick(team, week, choices: []));
    }

    /// <summary>Opens the whole question from its line in the Navigators' channel.</summary>
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        TryRead(request, out var times, out var week, out var refusal) ? DebriefMessages.Ask(times, week) : refusal);

    /// <summary>Shows the member picker for a button.</summary>
    public Task<Reply> WhoAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        TryRead(request, out var times, out var week, out var refusal)
            ? Pick(times.Team, week, request.Roles is null ? ListChoices(times.Team, week) : [])
            : refusal);

    /// <summary>Records the selected people.</summary>
    public async Task<Reply> SaveAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request, out var times, out var week, out var refusal))
        {
            return refusal;
        }

        var picked = request.Values.Select(Snowflake.Parse).ToLookup(userId => crew.Find(times.Team.CohortId, userId)?.CrewId);
        var people = picked.Where(group => group.Key is not null).Select(group => group.Key!.Value).ToList();
        await RecordAsync(times.Team, week, tookPlace: true, people, cancellationToken);
        return AttendanceMessages.Noted(times.Team, week, people.Count, [.. picked[null]]);
    }

    /// <summary>Records the Djangonauts whom the team had then except those who were away, and the facilitator.</summary>
    public async Task<Reply> EverybodyAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request, out var times, out var week, out var refusal))
        {
            return refusal;
        }

        var at = times.At(week)!.Value;
        var (team, djangonauts, facilitator) =
            (times.Team, crew.ListAt(times.Team.TeamId, CrewRole.Djangonaut, at), rotation.FindFacilitator(times.Team.TeamId, week));
        var now = clock.Now;
        var count = await database.WriteAsync(
            transaction =>
            {
                var people = djangonauts
                    .Where(person => !(person.GoneSince <= at) && !absences.Any(absence => absence.IsAway(transaction, person.CrewId, at)))
                    .Select(person => person.CrewId)
                    .Concat(facilitator is null ? [] : [facilitator.CrewId])
                    .Distinct()
                    .ToList();
                AttendanceStore.Record(transaction, team.TeamId, week, tookPlace: true, people, now);
                return people.Count;
            },
            cancellationToken);
        return AttendanceMessages.Noted(team, week, count);
    }

    public async Task<Reply> NotHeldAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request, out var times, out var week, out var refusal))
        {
            return refusal;
        }

        await RecordAsync(times.Team, week, tookPlace: false, [], cancellationToken);
        return AttendanceMessages.NotHeld(times.Team, week);
    }

    private Task RecordAsync(Team team, int week, bool tookPlace, IReadOnlyList<CrewId> people, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return database.WriteAsync(
            transaction => AttendanceStore.Record(transaction, team.TeamId, week, tookPlace, people, now), cancellationToken);
    }

    private Reply Pick(Team team, int week, IReadOnlyList<CrewMember> choices) => AttendanceMessages.Pick(
        team, week, attendance.Find(team.TeamId, week), attendance.ListPeople(team.TeamId, week), choices);

    // Recorded people come first, so that those who have left the team since are kept.
    private IReadOnlyList<CrewMember> ListChoices(Team team, int week) =>
    [
        .. attendance.ListPeople(team.TeamId, week)
            .Concat(rotation.FindFacilitator(team.TeamId, week) is { } facilitator ? [facilitator] : [])
            .Concat(Enum.GetValues<CrewRole>().SelectMany(role => crew.List(team.TeamId, role)))
            .DistinctBy(person => person.CrewId)
            .Take(AttendanceMessages.MostPeople),
    ];

    private bool TryRead(
        ComponentRequest request, [NotNullWhen(true)] out StandupTimes? times, out int week, [NotNullWhen(false)] out Reply? refusal)
    {
        (times, week) = (null, 0);
        refusal = new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        if (request is { Arguments: [var teamNumber, var weekNumber], Actor.CohortId: { } cohortId }
            && teams.Find(cohortId, new TeamId(teamNumber)) is { } team)
        {
            week = (int)weekNumber;
            var found = Times(team);
            refusal = Refuse(request.Actor, found, week) is { } words ? new Reply.Decline(words) : null;
            times = refusal is null ? found : null;
        }

        return times is not null;
    }

    private StandupTimes Times(Team team) => standups.Of(cohorts.Get(team.CohortId), team);

    private string? Refuse(Actor actor, StandupTimes times, int week) =>
        !choice.Leads(actor, times.Team) && !Led(actor, times.Team, week) ? StandupMessages.NotYours(times.Team)
        : week < 1 || week > times.Calendar.Weeks ? StandupMessages.NotInTheProgram(cohorts.Get(times.Team.CohortId))
        : times.At(week) is not { } standup ? AttendanceMessages.Cancelled(week)
        : standup > clock.Now ? AttendanceMessages.NotBegun(week, standup)
        : null;

    // The facilitator may be a stand-in from another team.
    private bool Led(Actor actor, Team team, int week) =>
        rotation.FindFacilitator(team.TeamId, week) is { } facilitator && facilitator.CrewId == actor.CrewId;
}
