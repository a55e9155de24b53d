using Dapper;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>The folders that may write and read each table.</summary>
/// <param name="connection">To a migrated database, by whose compiler statements are judged.</param>
internal sealed class TableRules(SqliteConnection connection, IReadOnlyList<OwnedTable> owned, IReadOnlyList<Statement> statements)
{
    private const string SelectNames = "select name, type from sqlite_master where type in ('table', 'view') and name not like 'sqlite_%'";

    // It numbers the rows of all tables.
    private const string Storage = "Storage";

    private readonly Dictionary<string, string> _owners = owned.ToDictionary(table => table.Name, table => table.Owner);

    private readonly Dictionary<string, string> _types =
        connection.Query<(string Name, string Type)>(SelectNames).ToDictionary(row => row.Name, row => row.Type);

    private readonly IReadOnlyList<(Statement Statement, SqlAccess Access)> _accesses =
        [.. statements.Select(statement => (statement, SqlAccess.Of(connection, statement.Sql)))];

    /// <summary>Tables that a folder writes although they are another's.</summary>
    public IEnumerable<string> ForeignWrites() =>
        from each in _accesses
        from table in each.Access.Written
        where IsForeign(table, each.Statement.Folder)
        select $"{each.Statement.Place} writes {table} of {_owners[table]}";

    /// <summary>Tables that a folder reads although they are another's, instead of a view.</summary>
    public IEnumerable<string> ForeignReads() =>
        from each in _accesses
        from table in each.Access.Read
        where !IsView(table) && IsForeign(table, each.Statement.Folder)
        select $"{each.Statement.Place} reads {table} of {_owners[table]}";

    /// <summary>Views that show tables of another owner.</summary>
    public IEnumerable<string> ForeignViews() =>
        from view in _types.Keys.Where(IsView)
        let owner = _owners[view]
        where owner != Storage
        from table in SqlAccess.Of(connection, $"select * from {view}").Behind[view]
        where !IsView(table) && IsForeign(table, owner)
        select $"{view} of {owner} shows {table} of {_owners[table]}";

    /// <summary>Tables and views whose owner is not declared, and declared ones that are not there.</summary>
    public IEnumerable<string> Undeclared() => _types.Keys.Except(_owners.Keys).Concat(_owners.Keys.Except(_types.Keys));

    /// <summary>The folders that read a view although they do not own it, by the view.</summary>
    public ILookup<string, string> Readers() => (
        from each in _accesses
        from view in each.Access.Read
        where IsView(view) && IsForeign(view, each.Statement.Folder)
        orderby view, each.Statement.Folder
        select (view, each.Statement.Folder)).Distinct().ToLookup(read => read.view, read => read.Folder);

    public bool IsView(string name) => _types.GetValueOrDefault(name) == "view";

    // Names of subqueries and of the database's own tables are not foreign either.
    private bool IsForeign(string table, string folder) => _owners.TryGetValue(table, out var owner) && owner != folder;
}
