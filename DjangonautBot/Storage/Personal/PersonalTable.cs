using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Storage.Personal;

/// <summary>Personal data in one table, whose rows refer to a person's enrolment.</summary>
/// <param name="select">Rows of <c>@CrewId</c> for an export.</param>
/// <param name="delete">Deletes the rows of <c>@CrewId</c>.</param>
/// <param name="forget">Deletes the texts of <c>@cohortId</c>; null for a table without texts, whose rows are kept as counts.</param>
internal abstract class PersonalTable(string table, string select, string delete, string? forget = null) : IPersonalData
{
    public abstract string Name { get; }

    public abstract int Position { get; }

    public abstract string About { get; }

    public IReadOnlyList<string> Tables => [table];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, select, owner);

    public virtual IEnumerable<PersonalMoment> Recall(DatabaseConnection connection, DataOwner owner) => [];

    public virtual void Erase(WriteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(delete, owner);

    public void Forget(WriteTransaction transaction, CohortId cohortId)
    {
        if (forget is not null)
        {
            transaction.Execute(forget, new { cohortId });
        }
    }
}
