using System.Globalization;
using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Storage.Personal;

/// <summary>
/// Reads rows for an export: fields have the names of their columns, instants are ISO 8601, flags are true or false, and
/// Discord's ids are text, because many programs cannot represent numbers of that size.
/// </summary>
internal static class PersonalRows
{
    private static readonly string[] Instants = ["_at", "_since", "moved_to"];
    private static readonly string[] Ids = ["user_id", "guild_id", "channel_id", "message_id", "thread_id"];
    private static readonly string[] Flags = ["is_", "has_", "was_", "wants_"];

    /// <param name="sql">Query with any of the parameters <c>@CohortId</c>, <c>@UserId</c> and <c>@CrewId</c>.</param>
    public static JsonArray Read(DatabaseConnection connection, string sql, DataOwner owner)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@CohortId", owner.CohortId.Value);
        command.Parameters.AddWithValue("@UserId", (long)owner.UserId.Value);
        command.Parameters.AddWithValue("@CrewId", owner.CrewId is { } crewId ? crewId.Value : DBNull.Value);
        using var reader = command.ExecuteReader();
        var rows = new JsonArray();
        while (reader.Read())
        {
            rows.Add((JsonNode)Read(reader));
        }

        return rows;
    }

    private static JsonObject Read(SqliteDataReader row) => new JsonObject(
        Enumerable.Range(0, row.FieldCount).Select(index =>
            KeyValuePair.Create(row.GetName(index), Read(row.GetName(index), row.GetValue(index)))));

    private static JsonNode? Read(string column, object? value) => value switch
    {
        null or DBNull => null,
        long number when Instants.Any(ending => column.EndsWith(ending, StringComparison.Ordinal)) =>
            InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeMilliseconds(number)),
        long number when Ids.Any(ending => column.EndsWith(ending, StringComparison.Ordinal)) => new Snowflake((ulong)number).ToString(),
        long number when Flags.Any(beginning => column.StartsWith(beginning, StringComparison.Ordinal)) => number != 0,
        long number => number,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
