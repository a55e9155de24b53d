using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>What one feature stores about people. Whoever stores something about somebody implements it.</summary>
public interface IPersonalData
{
    /// <summary>Its name in an export: lower case, words joined by underscores.</summary>
    string Name { get; }

    /// <summary>Everything that is stored about a person, for that person alone.</summary>
    JsonNode Export(SqliteConnection connection, CrewId crewId);

    /// <summary>
    /// Deletes what a person wrote and asks for the messages that hold it to be taken away or written anew.
    /// </summary>
    void Erase(SqliteTransaction transaction, CohortId cohortId, CrewId crewId, Instant now);

    /// <summary>Deletes what everybody of a cohort wrote from the database; counts stay.</summary>
    void Forget(SqliteTransaction transaction, CohortId cohortId);
}
