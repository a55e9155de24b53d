using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>Advises a person who will be away on things to do before.</summary>
public interface IAwayAdvice
{
    /// <summary>Gives advice in short lines, within the transaction that notes the absence.</summary>
    IEnumerable<string> For(WriteTransaction transaction, CohortId cohortId, CrewId crewId, Instant now);
}
