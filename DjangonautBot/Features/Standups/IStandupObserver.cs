using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Standups;

/// <summary>Follows stand-ups that are moved, cancelled or restored, in the transaction of the change.</summary>
public interface IStandupObserver
{
    /// <param name="times">Times after the change.</param>
    /// <param name="weeks">Weeks whose stand-up has another time, or none.</param>
    void Moved(WriteTransaction transaction, StandupTimes times, IReadOnlyList<int> weeks, Instant now);
}
