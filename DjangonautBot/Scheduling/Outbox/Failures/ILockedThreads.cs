using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>The threads that somebody locked, so that what the bot wanted to post or change there was left as it was.</summary>
public interface ILockedThreads
{
    IReadOnlyList<Snowflake> List(CohortId cohortId);
}
