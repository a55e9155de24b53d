using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>Shows a whole check-in privately to its audience.</summary>
internal sealed class ReadCheckInHandler(ICheckIns checkIns, ICrew crew, ICaptainTeams captainTeams) : ICheckInRights
{
    public Task<Reply> ReadAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var checkIn = request is { Arguments: [var number], Actor.CohortId: { } cohortId }
            ? checkIns.Find(cohortId, new CheckInId(number))
            : null;
        Reply reply = checkIn switch
        {
            null => new Reply.Decline(CheckInCardMessages.IsGone),
            _ when MayRead(request.Actor, checkIn) => CheckInCardMessages.Whole(checkIn),
            _ => new Reply.Decline(CheckInCardMessages.NotForYou),
        };
        return Task.FromResult(reply);
    }

    public bool MayRead(Actor actor, CheckIn checkIn)
    {
        if (actor.CrewId == checkIn.CrewId || captainTeams.LooksAfter(actor, checkIn.TeamId))
        {
            return true;
        }

        return actor.CrewId is { } crewId
            && crew.Enrolments(crewId).Any(enrolment =>
                enrolment.TeamId == checkIn.TeamId
                && (checkIn.Audience == Audience.Team || enrolment.Role == CrewRole.Navigator));
    }
}
