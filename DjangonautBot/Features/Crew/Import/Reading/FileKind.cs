namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>Kind of an uploaded file, by its content.</summary>
internal enum FileKind
{
    Text,
    Empty,

    /// <summary>A spreadsheet in its program's own format, such as .xlsx or .ods.</summary>
    Workbook,
    Picture,

    /// <summary>Something else, or text that is cut off or damaged.</summary>
    Unreadable,
}
