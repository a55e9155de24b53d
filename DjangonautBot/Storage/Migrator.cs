using Dapper;

namespace DjangonautBot.Storage;

/// <summary>Migrates the database file to the schema of this program. Forward only, all steps or none.</summary>
internal static class Migrator
{
    /// <summary>Creates the file if missing, and applies the steps not applied yet.</summary>
    /// <inheritdoc cref="Database.Prepare" path="/exception"/>
    public static void Migrate(Database database) => Migrate(database, Migration.All);

    internal static void Migrate(Database database, IReadOnlyList<Migration> migrations) =>
        database.Prepare(transaction =>
        {
            Migrate(transaction, migrations);
            return true;
        });

    /// <summary>Applies the steps not applied yet, in the transaction of its caller.</summary>
    internal static void Migrate(WriteTransaction transaction, IReadOnlyList<Migration> migrations)
    {
        var applied = ReadApplied(transaction);
        Check(applied, migrations);
        foreach (var migration in migrations.Skip(applied.Count))
        {
            Apply(transaction, migration);
        }
    }

    /// <summary>Compares a file with the steps known to this program, and changes nothing.</summary>
    /// <exception cref="StorageException">The file cannot be read, or is another program's or a newer version's.</exception>
    internal static MigrationState Inspect(Database database)
    {
        var applied = database.ReadConsistently(ReadApplied);
        Check(applied, Migration.All);
        return new MigrationState(
            applied.LastOrDefault()?.Name, [.. Migration.All.Skip(applied.Count).Select(migration => migration.Name)]);
    }

    private static List<AppliedMigration> ReadApplied(DatabaseConnection connection)
    {
        var tables = connection.Query<string>("select name from sqlite_master where type = 'table'").ToList();
        if (tables.Contains("migration"))
        {
            return connection.Query<AppliedMigration>("select number, name, checksum from migration order by number").ToList();
        }

        return tables.Count == 0
            ? []
            : throw new StorageException(StorageProblem.TooNew, "The file is the database of another program.");
    }

    private static void Check(List<AppliedMigration> applied, IReadOnlyList<Migration> migrations)
    {
        if (applied.Count > migrations.Count)
        {
            throw new StorageException(
                StorageProblem.TooNew,
                $"The database was made by a newer version of the program ({applied[^1].Name}). Start that version.");
        }

        foreach (var (done, known) in applied.Zip(migrations))
        {
            if (done.Name != known.Name || done.Checksum != known.Checksum)
            {
                throw new StorageException(
                    StorageProblem.TooNew,
                    $"The database was made by another version of the program: its step {done.Name} differs from ours.");
            }
        }
    }

    private static void Apply(WriteTransaction transaction, Migration migration)
    {
        transaction.Execute(
            """
            create table if not exists migration (
              number   integer primary key,
              name     text not null,
              checksum text not null
            )
            """);
        transaction.Run(migration.Sql);
        transaction.Execute("insert into migration (number, name, checksum) values (@Number, @Name, @Checksum)", migration);
    }

    internal sealed record AppliedMigration
    {
        public required string Name { get; init; }

        public required string Checksum { get; init; }
    }
}
