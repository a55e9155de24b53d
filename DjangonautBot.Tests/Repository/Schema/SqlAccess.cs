using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>The tables and views that a statement names, as SQLite's own compiler sees them.</summary>
/// <param name="Read">Without those behind a view.</param>
/// <param name="Written">Without those that a trigger or a foreign key writes.</param>
/// <param name="Behind">The tables that a view or trigger reads, by its name.</param>
internal sealed record SqlAccess(IReadOnlySet<string> Read, IReadOnlySet<string> Written, ILookup<string, string> Behind)
{
    private const string SelectViewsAndTriggers = "select name from sqlite_master where type in ('view', 'trigger')";

    /// <summary>Compiles a statement without running it. Foreign keys stay off on the connection.</summary>
    /// <remarks>https://www.sqlite.org/c3ref/set_authorizer.html</remarks>
    public static SqlAccess Of(SqliteConnection connection, string sql)
    {
        var read = new HashSet<string>();
        var readWithoutColumn = new HashSet<string>();
        var written = new HashSet<string>();
        var behind = new HashSet<(string Via, string Table)>();
        var viewsAndTriggers = connection.Query<string>(SelectViewsAndTriggers).ToHashSet();

        // The last argument is the source of the access: a view, a trigger, a common table expression, or nothing for the statement itself.
        int Note(object data, int action, string name, string column, string schema, string? via)
        {
            var isOwn = via is null || !viewsAndTriggers.Contains(via);
            switch (action)
            {
                case raw.SQLITE_READ when !isOwn:
                    behind.Add((via!, name));
                    break;
                case raw.SQLITE_READ:
                    (column.Length > 0 ? read : readWithoutColumn).Add(name);
                    break;
                case raw.SQLITE_INSERT or raw.SQLITE_UPDATE or raw.SQLITE_DELETE when isOwn:
                    written.Add(name);
                    break;
            }

            return raw.SQLITE_OK;
        }

        // Else their deletions would count as the statement's own.
        connection.Execute("pragma foreign_keys = off");
        raw.sqlite3_set_authorizer(connection.Handle, Note, null);
        try
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection.Handle);
            statement.Dispose();
        }
        finally
        {
            raw.sqlite3_set_authorizer(connection.Handle, default(strdelegate_authorizer), null);
        }

        // Once SQLite has merged a view into the statement, the table behind it may be named in its place, without a column.
        var tablesBehind = behind.Select(pair => pair.Table).ToHashSet();
        read.UnionWith(readWithoutColumn.Concat(behind.Select(pair => pair.Via)).Except(tablesBehind));
        return new SqlAccess(read, written, behind.ToLookup(pair => pair.Via, pair => pair.Table));
    }
}
