using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>Who is away when. Nobody is told why.</summary>
public interface IAbsences
{
    /// <summary>Whether somebody is away at an instant, as it stands in a transaction.</summary>
    bool IsAway(SqliteTransaction transaction, CrewId crewId, Instant at);
}
