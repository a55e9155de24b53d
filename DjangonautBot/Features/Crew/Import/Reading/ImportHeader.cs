using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Folding;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>The columns of a file, found by their names in any order and case.</summary>
internal sealed class ImportHeader
{
    /// <summary>Names as an export writes them.</summary>
    public static IReadOnlyList<string> Written { get; } = ["team", "role", "name", "discord_id", "day", "time", "channel"];

    // A plain "id" can be a number of the spreadsheet's own: it is taken only where no other column has the ids.
    private const string PlainId = "id";

    private static readonly Dictionary<string, ImportColumn> Known = new()
    {
        ["team"] = ImportColumn.Team,
        ["teamname"] = ImportColumn.Team,
        ["role"] = ImportColumn.Role,
        ["name"] = ImportColumn.Name,
        ["displayname"] = ImportColumn.Name,
        ["discordid"] = ImportColumn.DiscordId,
        ["discord"] = ImportColumn.DiscordId,
        ["discorduserid"] = ImportColumn.DiscordId,
        ["userid"] = ImportColumn.DiscordId,
        ["mention"] = ImportColumn.DiscordId,
        [PlainId] = ImportColumn.DiscordId,
        ["day"] = ImportColumn.Day,
        ["standupday"] = ImportColumn.Day,
        ["time"] = ImportColumn.Time,
        ["standuptime"] = ImportColumn.Time,
        ["channel"] = ImportColumn.Channel,
    };

    private readonly Dictionary<ImportColumn, int> _places;

    private ImportHeader(Dictionary<ImportColumn, int> places) => _places = places;

    /// <summary>Finds the columns, or says why that is not possible.</summary>
    public static bool TryRead(
        IReadOnlyList<string> cells, [NotNullWhen(true)] out ImportHeader? header, [NotNullWhen(false)] out string? problem)
    {
        header = null;
        var names = cells.Select(Normalize).ToList();
        problem = FindRepeated(cells, names) ?? FindCompeting(cells, names);
        if (problem is not null)
        {
            return false;
        }

        var places = Places(names).ToDictionary(place => place.Column, place => place.Index);
        problem = places.ContainsKey(ImportColumn.Team)
            && places.ContainsKey(ImportColumn.Role)
            && (places.ContainsKey(ImportColumn.Name) || places.ContainsKey(ImportColumn.DiscordId))
                ? null
                : ReadingMessages.ColumnsNeeded(cells);
        header = problem is null ? new ImportHeader(places) : null;
        return header is not null;
    }

    /// <summary>Counts the names that are known.</summary>
    public static int CountKnown(IEnumerable<string> cells) => cells.Count(cell => Known.ContainsKey(Normalize(cell)));

    /// <summary>Gets a row's cell; empty where the file has no such column, or the row ends before it.</summary>
    public string Cell(SheetRow row, ImportColumn column) =>
        _places.TryGetValue(column, out var index) && index < row.Cells.Count ? row.Cells[index] : "";

    private static IEnumerable<(ImportColumn Column, int Index)> Places(IReadOnlyList<string> names)
    {
        var all = names
            .Select((name, index) => (Name: name, Index: index))
            .Where(each => Known.ContainsKey(each.Name))
            .Select(each => (each.Name, Column: Known[each.Name], each.Index))
            .ToList();
        var hasOtherIds = all.Any(each => each is { Column: ImportColumn.DiscordId, Name: not PlainId });
        return all.Where(each => !(hasOtherIds && each.Name == PlainId)).Select(each => (each.Column, each.Index));
    }

    // Of two columns with one name some readers take the first, and some the last.
    private static string? FindRepeated(IReadOnlyList<string> cells, IReadOnlyList<string> names)
    {
        var repeated = names
            .Select((name, index) => (Name: name, Index: index))
            .Where(each => each.Name.Length > 0)
            .GroupBy(each => each.Name)
            .FirstOrDefault(group => group.Skip(1).Any());
        return repeated is null ? null : ReadingMessages.ColumnTwice(cells[repeated.First().Index]);
    }

    private static string? FindCompeting(IReadOnlyList<string> cells, IReadOnlyList<string> names)
    {
        var competing = Places(names).GroupBy(place => place.Column).FirstOrDefault(group => group.Skip(1).Any());
        return competing is null ? null : ReadingMessages.ColumnsCompete([.. competing.Select(place => cells[place.Index])]);
    }

    // "Discord ID (or a mention)" is discordid.
    private static string Normalize(string cell) =>
        string.Concat(FoldedText.Of(VisibleText.Of(cell).Split('(')[0]).Where(char.IsLetterOrDigit));
}
