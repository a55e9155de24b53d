namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>Content of a file.</summary>
/// <param name="Problems">Rows that cannot be read as they are; if there are any, nothing is imported.</param>
internal sealed record RosterFile(
    IReadOnlyList<FileRow> Rows, IReadOnlyList<FileTeam> Teams, IReadOnlyList<RowProblem> Problems);

/// <summary>Something in the file that the Captain has to look at.</summary>
/// <param name="Row">Number of the row in the spreadsheet; null for the file as a whole.</param>
internal sealed record RowProblem(int? Row, string Words);
