using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Observes every change of a team.</summary>
public interface ITeamObserver
{
    /// <summary>Runs in the transaction that makes the change, before posts are replanned.</summary>
    void Changed(WriteTransaction transaction, Team before, Team after, Instant now);
}
