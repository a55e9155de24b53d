using System.Text.Json.Nodes;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Storage.Personal;

/// <summary>
/// What one feature stores about people. Whoever stores something about somebody implements it: then that person can
/// read it, take it along and delete it, and it is forgotten in time.
/// </summary>
public interface IPersonalData
{
    /// <summary>Its name in an export: lower case, words joined by underscores. Programs may rely on it.</summary>
    string Name { get; }

    /// <summary>What stands there, in a sentence for whoever reads the export.</summary>
    string About { get; }

    /// <summary>The tables that it answers for. Together they must be all that name people.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Everything that is stored about a person, for that person alone; null or empty where there is nothing.</summary>
    JsonNode? Export(SqliteConnection connection, DataOwner owner);

    /// <summary>What of it a person finds in their own history, a line each.</summary>
    IEnumerable<PersonalMoment> Recall(SqliteConnection connection, DataOwner owner) => [];

    /// <summary>
    /// Deletes what a person wrote, and asks for the messages that hold it to be taken away or written anew. The enrolment
    /// has ended already. Doing it once more changes nothing.
    /// </summary>
    void Erase(SqliteTransaction transaction, DataOwner owner, Instant now);

    /// <summary>Deletes what is kept for a short time only, and has been kept for that.</summary>
    /// <returns>Whether there was anything.</returns>
    bool Expire(SqliteTransaction transaction, Instant now) => false;

    /// <summary>
    /// Deletes what everybody of a cohort wrote; rows and counts stay, so that <see cref="Erase"/> still finds the messages.
    /// </summary>
    void Forget(SqliteTransaction transaction, CohortId cohortId);
}
