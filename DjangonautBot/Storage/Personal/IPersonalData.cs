using System.Text.Json.Nodes;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Storage.Personal;

/// <summary>
/// Exports, deletes and expires one kind of personal data. Implemented by every feature that stores data about people, so that
/// they can read, export and delete it, and it is forgotten in time.
/// </summary>
public interface IPersonalData
{
    /// <summary>Name in an export, in lower case with words joined by underscores. Stable, because programs may rely on it.</summary>
    string Name { get; }

    /// <summary>
    /// Position among all personal data, unique: in an export, within a week of a person's history, and in erasure, where data
    /// attached to other data comes before it, because it is found by it.
    /// </summary>
    int Position { get; }

    /// <summary>Description of the data in a sentence, for the reader of the export.</summary>
    string About { get; }

    /// <summary>Tables covered. Together, the implementations must cover all tables that refer to people.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Exports all data about a person, for that person only; null or empty if there is none.</summary>
    JsonNode? Export(DatabaseConnection connection, DataOwner owner);

    /// <summary>Lists the lines for a person's own history.</summary>
    IEnumerable<PersonalMoment> Recall(DatabaseConnection connection, DataOwner owner) => [];

    /// <summary>
    /// Deletes a person's texts, and requests that the messages with them be removed or updated. The enrolment has ended
    /// already. Idempotent.
    /// </summary>
    void Erase(WriteTransaction transaction, DataOwner owner, Instant now);

    /// <summary>Deletes data whose short retention time is over.</summary>
    /// <returns>True if there was any.</returns>
    bool Expire(WriteTransaction transaction, Instant now) => false;

    /// <summary>
    /// Deletes all texts of a cohort. Rows and counts are kept, so that <see cref="Erase"/> still finds the messages.
    /// </summary>
    void Forget(WriteTransaction transaction, CohortId cohortId);
}
