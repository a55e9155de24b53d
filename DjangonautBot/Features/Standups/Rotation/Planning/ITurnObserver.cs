using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Follows a team's turns in the transaction that changes them. An observer depends on no other observer.</summary>
internal interface ITurnObserver
{
    /// <summary>Called before a team's turns are planned again, because something changed on which they depend.</summary>
    void Replanning(WriteTransaction transaction, Cohort cohort, StandupTimes times, Instant now)
    {
    }

    /// <summary>Called after a team's turns were stored, whether or not any of them changed.</summary>
    /// <param name="by">Author of the change, who need not be told; null for the bot itself.</param>
    void Changed(WriteTransaction transaction, Cohort cohort, TurnChanges changes, CrewId? by, Instant now)
    {
    }

    /// <summary>Called for a team that was removed or whose cohort was closed.</summary>
    void Ended(WriteTransaction transaction, TeamId teamId)
    {
    }
}
