using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>Tells when members are away. The reason is stored nowhere.</summary>
public interface IAbsences
{
    /// <summary>Determines whether a member is away at an instant, within a transaction.</summary>
    bool IsAway(WriteTransaction transaction, CrewId crewId, Instant at);
}
