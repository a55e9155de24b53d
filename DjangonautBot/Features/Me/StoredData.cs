using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;

namespace DjangonautBot.Features.Me;

/// <summary>Finds the cohorts of all servers that hold data of a person.</summary>
internal sealed class StoredData(Database database, IEnumerable<IPersonalData> data, ICohorts cohorts)
{
    /// <summary>Lists the cohorts that hold something, with what it is.</summary>
    public IReadOnlyList<StoredInCohort> List(Snowflake userId) => database.Read(connection =>
        DataOwners.List(connection, guildId: null, userId)
            .Select(owner => new StoredInCohort(cohorts.Get(owner.CohortId), Read(connection, owner)))
            .Where(stored => stored.Parts.Count > 0)
            .ToList());

    private List<StoredPart> Read(DatabaseConnection connection, DataOwner owner) =>
    [
        .. from part in data
           orderby part.Position
           let number = part.Export(connection, owner) switch
           {
               null => 0,
               JsonArray rows => rows.Count,
               _ => 1,
           }
           where number > 0
           select new StoredPart(part.Name, number),
    ];
}

/// <summary>Data of a person in one cohort.</summary>
internal sealed record StoredInCohort(Cohort Cohort, IReadOnlyList<StoredPart> Parts);

/// <summary>One kind of personal data.</summary>
/// <param name="Name">Name of the kind in an export.</param>
internal sealed record StoredPart(string Name, int Number);
