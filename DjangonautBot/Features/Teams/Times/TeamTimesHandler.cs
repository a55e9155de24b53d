using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Shows a Captain when a team could meet, and sets its stand-up to one of these times.</summary>
internal sealed class TeamTimesHandler(TeamStore store, TeamEditor editor, TeamTimesReader reader, ICaptainTeams captainTeams)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var called = request.RequiredText(CommandOptions.TeamName);
        return Task.FromResult(store.FindByName(cohortId, called) is { } team
            ? WithTimes(request.Actor, team, TeamTimesMessages.Show)
            : new Reply.Decline(TeamMessages.WhichTeam(called, store.List(cohortId))));
    }

    public Task<Reply> ShowAgainAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(WithTimes(request.Actor, FindTeam(request), TeamTimesMessages.Show));

    /// <summary>Shows the effect of a choice, and asks.</summary>
    public Task<Reply> ChooseAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Values is [var value] && TryReadTime(value, out var time)
            ? WithTimes(request.Actor, FindTeam(request), times => times.Find(time) is { } chosen
                ? TeamTimesMessages.Preview(times, chosen)
                : TeamTimesMessages.Show(times))
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    public async Task<Reply> SetAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments is not [_, var minuteOfWeek] || TimeAt(minuteOfWeek) is not { } time)
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        return TryUse(request.Actor, FindTeam(request), out var team, out var refusal)
            ? await editor.EditAsync(request.Actor, team, TeamEdit.OfStandup(time.Day, time.Time), cancellationToken)
            : refusal;
    }

    private Reply WithTimes(Actor actor, Team? found, Func<TeamTimes, OutgoingMessage> show) =>
        TryUse(actor, found, out var team, out var refusal) ? show(reader.Read(team)) : refusal;

    private bool TryUse(Actor actor, Team? found, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal)
    {
        refusal = found is not { RemovedAt: null } ? new Reply.Decline(TeamMessages.IsGone)
            : !captainTeams.LooksAfter(actor, found.TeamId) ? new Reply.Decline(TeamMessages.NotYours(found))
            : null;
        team = refusal is null ? found : null;
        return team is not null;
    }

    private Team? FindTeam(ComponentRequest request) =>
        request is { Arguments: [var number, ..], Actor.CohortId: { } cohortId } ? store.Find(cohortId, new TeamId(number)) : null;

    private static bool TryReadTime(string value, out WeekTime time)
    {
        var read = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) ? TimeAt(minute) : null;
        time = read ?? new WeekTime(IsoDayOfWeek.None, default);
        return read is not null;
    }

    private static WeekTime? TimeAt(long minuteOfWeek) => minuteOfWeek is >= 0 and < NodaConstants.MinutesPerWeek
        ? new WeekTime(
            (IsoDayOfWeek)((minuteOfWeek / NodaConstants.MinutesPerDay) + 1),
            LocalTime.Midnight.PlusMinutes(minuteOfWeek % NodaConstants.MinutesPerDay))
        : null;
}
