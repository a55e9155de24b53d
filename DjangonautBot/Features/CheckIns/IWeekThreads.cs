using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Threads of teams' weeks, in which the cards of check-ins are posted.</summary>
public interface IWeekThreads
{
    /// <summary>Id of the thread; null as long as there is none.</summary>
    Snowflake? Find(TeamId teamId, int week);

    /// <summary>Requests the thread for a check-in's card now, even if the week was to open later.</summary>
    void Request(WriteTransaction transaction, CohortId cohortId, CheckIn checkIn, Instant now);
}
