using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Shows the whole of a check-in, privately, to those whom it is for.</summary>
internal sealed class ReadCheckInHandler(CheckInStore store, ICrew crew) : ICheckInRights
{
    public Task<Reply> ReadAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var checkIn = request is { Arguments: [var number], Actor.CohortId: { } cohortId }
            ? store.Find(cohortId, new CheckInId(number))
            : null;
        Reply reply = checkIn switch
        {
            null => new Reply.Decline(CheckInMessages.IsGone),
            _ when MayRead(request.Actor, checkIn) => CheckInMessages.Whole(checkIn),
            _ => new Reply.Decline(CheckInMessages.NotForYou),
        };
        return Task.FromResult(reply);
    }

    public bool MayRead(Actor actor, CheckIn checkIn)
    {
        if (actor.IsCaptain || actor.CrewId == checkIn.CrewId)
        {
            return true;
        }

        return actor.CrewId is { } crewId
            && crew.Enrolments(crewId).Any(enrolment =>
                enrolment.TeamId == checkIn.TeamId
                && (checkIn.Audience == Audience.Team || enrolment.Role == CrewRole.Navigator));
    }
}
