using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>Texts of <c>/crew import</c> beside its preview.</summary>
internal static class ImportMessages
{
    public const string ConfirmRoute = "crew.import";
    public const string AnswerRoute = "crew.import_who";
    public const string KeepRoute = "crew.import_keep";

    /// <summary>Value in a menu that leaves a row out.</summary>
    public const string Nobody = "0";

    public const string BotsStayOut = "This is a bot, and bots cannot join the crew. Please take the row out.";

    public const string IsGone =
        "🍃 This import was settled, replaced by a newer one, or has waited for longer than I keep it. Please run `/crew import` with the "
            + "file again.";

    private const string SaveAsCsv =
        "In Excel and LibreOffice it is *File* → *Save As* → *CSV*, in Google Sheets *File* → *Download* → *Comma-separated values*.";

    private const int LongestName = 80;

    public static OutgoingMessage Kept { get; } = new(AllowedMentions.None, "🌱 Everything stays as it is.");

    public static string NotRead(DownloadedFile file) => file switch
    {
        DownloadedFile.TooLarge =>
            "📎 This file is larger than 1 MiB, so I have not read it. A crew needs a few kilobytes: please save only the sheet with its "
                + "people as CSV.",
        DownloadedFile.Elsewhere =>
            "📎 This file does not lie where Discord keeps files, so I have not read it. Please upload it with the command.",
        _ => "📎 Discord did not give me the file in time, so nothing has changed. Please run `/crew import` with it again.",
    };

    public static string OfAnotherKind(FileKind kind) => kind switch
    {
        FileKind.Workbook =>
            $"📎 This is a spreadsheet in its program's own format. Please save it as CSV and upload that. {SaveAsCsv}",
        FileKind.Picture => $"🖼️ This is a picture, and I need the table itself. Please save it as CSV. {SaveAsCsv}",
        FileKind.Empty =>
            "📎 There is no row with a person in this file, so nothing has changed. It needs a first row with the columns `team`, `role`, "
                + "and `name` or `discord id`, and a row for each person.",
        _ => $"📎 I cannot read this file as text: it may be damaged, or cut off. Please save it as CSV once more. {SaveAsCsv}",
    };

    public static string NoTable(string problem) => $"📎 {problem} Nothing has changed.";

    public static OutgoingMessage Problems(IReadOnlyList<RowProblem> problems)
    {
        var lines = problems.Select(problem => problem.Row is { } row ? $"**Row {row}:** {problem.Words}" : problem.Words).ToList();
        return Listing.Of(
            "🌱 Nothing has changed: please look at these rows, and upload the file again",
            [string.Join('\n', lines)],
            () => string.Join('\n', lines),
            "rows.txt");
    }

    /// <summary>Asks who is meant by a row.</summary>
    /// <param name="candidates">The people to choose from.</param>
    /// <param name="open">Number of people who are asked about, this one included.</param>
    public static string Question(ImportRow row, IReadOnlyList<Candidate> candidates, int open)
    {
        var name = row.Name is null ? "this" : Markdown.Quote(Excerpt.Of(row.Name, LongestName));
        var words = row.State switch
        {
            PersonState.Otherwise => $"the file says {name}, and its id is <@{row.UserId}>, who is called "
                + $"{Markdown.Quote(Excerpt.Of(candidates[0].DisplayName, LongestName))} here.",
            PersonState.UnknownId =>
                $"nobody here has the id {row.UserId} that the file gives {name}. Spreadsheets like to change the last digits.",
            _ => $"I am not sure about {name}.",
        };
        return $"❓ **Row {row.RowNumber}:** {words} Who is it?{(open > 1 ? $" ({open} questions left)" : "")}";
    }

    public static string HistoryOf(PlannedChange change) =>
        $"made <@{change.Person.UserId}> {PlanningMessages.Describe(change.To)}; before, {PlanningMessages.Describe(change.From!)}";
}
