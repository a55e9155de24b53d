using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups.Rotation.Covers;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Standups.Rotation.Swaps;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Changing;

/// <summary>Opens the form beside a Navigator's own week, and does what was chosen in it as the commands do.</summary>
internal sealed class ChangeTurnHandler(
    Database database, TurnFinder turnFinder, SwapHandler swaps, CoverHandler covers, ICrew crew, ProgramClock clock)
{
    private const string Kept = "🌱 All stays as it is, and the week is yours.";

    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments is not [var teamNumber, var week])
        {
            return FromAnEarlierVersion;
        }

        // Whether people are away is read within transactions only. Nothing is written.
        var (teamId, now) = (new TeamId(teamNumber), clock.Now);
        return database.WriteAsync(transaction => Open(transaction, request.Actor, (int)week, teamId, now), cancellationToken);
    }

    public Task<Reply> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments is not [var teamNumber, var week])
        {
            return FromAnEarlierVersion;
        }

        var teamId = new TeamId(teamNumber);
        return ChangeTurnForm.Read(request) switch
        {
            TurnChoice.Swap(var other) => swaps.AskAsync(request.Actor, (int)week, other, teamId, cancellationToken),
            TurnChoice.Cover => covers.AskAsync(request.Actor, (int)week, teamId, cancellationToken),
            TurnChoice.Keep => Task.FromResult<Reply>(new OutgoingMessage(AllowedMentions.None, Kept)),
            _ => FromAnEarlierVersion,
        };
    }

    private static Task<Reply> FromAnEarlierVersion =>
        Task.FromResult<Reply>(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Open(WriteTransaction transaction, Actor actor, int week, TeamId teamId, Instant now)
    {
        if (!turnFinder.TryFind(transaction, actor, week, teamId, now, out _, out var led, out var refusal))
        {
            return refusal;
        }

        var team = led[0];
        var mine = team.Find(week)!;
        return ChangeTurnForm.Open(team, mine, team.FindNavigator(actor.UserId) is null ? [] : ListOthers(team, mine));
    }

    private IReadOnlyList<SwapChoice> ListOthers(TeamTurns team, Turn mine) =>
    [
        .. from navigator in crew.List(team.Team.TeamId, CrewRole.Navigator)
        where navigator.CrewId != mine.CrewId
        select new SwapChoice(
            navigator.UserId,
            navigator.DisplayName,
            team.IsAvailable(navigator.CrewId, mine.Week),
            team.FindToSwap(mine, navigator.CrewId)),
    ];
}
