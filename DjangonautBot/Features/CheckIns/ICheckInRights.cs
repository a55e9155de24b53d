using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Read access to check-ins.</summary>
public interface ICheckInRights
{
    /// <summary>Whether a person is the author, a Captain of the team, or a member of the team within the audience.</summary>
    bool MayRead(Actor actor, CheckIn checkIn);
}
