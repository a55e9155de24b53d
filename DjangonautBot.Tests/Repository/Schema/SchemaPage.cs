using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>The text of docs/schema.md.</summary>
internal sealed class SchemaPage(
    SqliteConnection connection, IReadOnlyList<OwnedTable> owned, IReadOnlyList<TableLife> lives, TableRules rules)
{
    private const string SelectColumns =
        """
        select name, lower(type) as type, pk as "key", "notnull" or pk as is_required from pragma_table_info(@table) order by cid
        """;

    private const string SelectReferences =
        """
        select "from" as "column", "table" as target, on_delete from pragma_foreign_key_list(@table) order by id
        """;

    private const string Introduction =
        """
        # The database

        One SQLite file. Each table belongs to one folder of `DjangonautBot/`, which alone reads and writes it. Others call the owner, or
        read a view that the owner declares: tables are named in the singular, views in the plural.

        A test generates this page, from a migrated database, the SQL constants, and the owners in
        `DjangonautBot.Tests/Repository/Schema/TableOwners.cs`. When it differs, the test writes `schema.received.md`, to be copied here.
        Comments on single columns stand in `DjangonautBot/Storage/Migrations`.

        Snowflakes and instants (Unix milliseconds, UTC) are `integer`; dates, times of day and zones are `text`.
        """;

    private readonly ILookup<string, string> _readers = rules.Readers();

    public string Write()
    {
        var page = new StringBuilder(Introduction).Append('\n');
        WriteOwners(page);
        WriteLives(page);
        foreach (var owner in owned.GroupBy(table => table.Owner))
        {
            page.Append($"\n## {owner.Key}\n");
            foreach (var table in owner)
            {
                page.Append($"\n### {table.Name}\n\n{table.About}\n\n");
                if (rules.IsView(table.Name))
                {
                    WriteView(page, table.Name);
                }
                else
                {
                    WriteColumns(page, table.Name);
                }
            }
        }

        return page.ToString();
    }

    private void WriteOwners(StringBuilder page)
    {
        page.Append("\n## Who owns and reads what\n\n");
        page.Append("| folder | tables | views for others | views of others that it reads |\n|---|---|---|---|\n");
        var read = _readers.SelectMany(view => view.Select(folder => (Folder: folder, View: view.Key))).ToLookup(pair => pair.Folder);
        var owners = owned.ToLookup(table => table.Owner);
        foreach (var folder in owners.Select(owner => owner.Key).Concat(read.Select(reader => reader.Key)).Distinct())
        {
            page.Append(
                $"| {folder} | {List(owners[folder].Where(table => !rules.IsView(table.Name)).Select(table => table.Name))} "
                    + $"| {List(owners[folder].Where(table => rules.IsView(table.Name)).Select(table => table.Name))} "
                    + $"| {List(read[folder].Select(pair => pair.View))} |\n");
        }
    }

    private void WriteLives(StringBuilder page)
    {
        page.Append("\n## What becomes of old rows\n\nSee [operating/old-age.md](operating/old-age.md).\n\n");
        page.Append("| table | old rows | why, and how many |\n|---|---|---|\n");
        foreach (var life in owned.Join(lives, table => table.Name, life => life.Table, (_, life) => life))
        {
            var fate = life.Fate == RowFate.Expires ? "go" : $"{life.Fate}".ToLowerInvariant();
            page.Append($"| {life.Table} | {fate} | {life.Why} |\n");
        }
    }

    private void WriteView(StringBuilder page, string view)
    {
        var columns = connection.Query<Column>(SelectColumns, new { table = view });
        page.Append($"A view with {List(columns.Select(column => column.Name))}. Read by {string.Join(", ", _readers[view])}.\n");
    }

    private void WriteColumns(StringBuilder page, string table)
    {
        var references = connection.Query<Reference>(SelectReferences, new { table }).ToDictionary(reference => reference.Column);
        var columns = connection.Query<Column>(SelectColumns, new { table }).ToList();
        page.Append("| column | type | null | refers to |\n|---|---|---|---|\n");
        foreach (var column in columns)
        {
            var reference = references.GetValueOrDefault(column.Name);
            page.Append($"| {column.Name} | {column.Type} | {(column.IsRequired ? "no" : "yes")} | {reference} |\n");
        }

        var primaryKey = columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name);
        page.Append($"\nPrimary key: {List(primaryKey)}.\n");
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private sealed record Column
    {
        public required string Name { get; init; }

        public required string Type { get; init; }

        /// <summary>The place in the primary key, from 1; 0 outside it.</summary>
        public required int Key { get; init; }

        public required bool IsRequired { get; init; }
    }

    private sealed record Reference
    {
        public required string Column { get; init; }

        public required string Target { get; init; }

        public required string OnDelete { get; init; }

        public override string ToString() => OnDelete switch
        {
            "CASCADE" => $"`{Target}`, deleted with it",
            "SET NULL" => $"`{Target}`, null without it",
            _ => $"`{Target}`",
        };
    }
}
