using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>What somebody who says that they will be away might want to do before.</summary>
public interface IAwayAdvice
{
    /// <summary>In short lines, as things stand in the transaction that says so.</summary>
    IEnumerable<string> For(SqliteTransaction transaction, CohortId cohortId, CrewId crewId, Instant now);
}
