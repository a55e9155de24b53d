using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>Locked threads in which the bot could not post or edit.</summary>
public interface ILockedThreads
{
    IReadOnlyList<Snowflake> List(CohortId cohortId);
}
