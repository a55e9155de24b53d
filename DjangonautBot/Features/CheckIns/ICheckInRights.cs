using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Whom a check-in is for.</summary>
public interface ICheckInRights
{
    /// <summary>Whether somebody is its author, a Captain, or one of those of its team whom its author chose.</summary>
    bool MayRead(Actor actor, CheckIn checkIn);
}
