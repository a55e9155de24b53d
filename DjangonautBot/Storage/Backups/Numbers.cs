using Dapper;

namespace DjangonautBot.Storage.Backups;

/// <summary>
/// The numbers that the database gives to new rows. Which tables have any is asked from the schema: those in which SQLite keeps the last
/// number, and those of the view <c>next_number</c>.
/// </summary>
internal static class Numbers
{
    private const string SelectHighestSequence = "select coalesce(max(seq), 0) from sqlite_sequence";

    private const string SelectOwnNames = "select name from pragma_table_info('next_number')";

    private const string InsertSequences =
        """
        insert into sqlite_sequence (name, seq)
        select name, 0 from sqlite_schema
        where type = 'table' and sql like '%primary key autoincrement%' and name not in (select name from sqlite_sequence)
        """;

    private const string UpdateSequences = "update sqlite_sequence set seq = max(seq, @after)";

    private const string UpsertOwn =
        """
        insert into last_number (of_table, number) values (@table, @after)
        on conflict (of_table) do update set number = max(number, excluded.number)
        """;

    /// <summary>Returns the highest number that was given to any row.</summary>
    public static long Highest(DatabaseConnection connection) => OwnNames(connection)
        .Select(table => ReadNext(connection, table) - 1)
        .Append(connection.QuerySingle<long>(SelectHighestSequence))
        .Max();

    /// <summary>Lets all rows from now on have higher numbers.</summary>
    public static void RaiseAbove(WriteTransaction transaction, long after)
    {
        transaction.Execute(InsertSequences);
        transaction.Execute(UpdateSequences, new { after });
        foreach (var table in OwnNames(transaction))
        {
            transaction.Execute(UpsertOwn, new { table, after });
        }
    }

    private static List<string> OwnNames(DatabaseConnection connection) => connection.Query<string>(SelectOwnNames).ToList();

    private static long ReadNext(DatabaseConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select {table} from next_number";
        return (long)command.ExecuteScalar()!;
    }
}
