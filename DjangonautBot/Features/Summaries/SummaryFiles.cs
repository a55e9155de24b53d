using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Questions;
using DjangonautBot.Interactions.Text;
using NodaTime.Text;

namespace DjangonautBot.Features.Summaries;

/// <summary>Full summary as a file: Markdown for people, CSV for spreadsheets.</summary>
internal static class SummaryFiles
{
    private static readonly IReadOnlyList<string> Columns =
        ["week", "team", "name", "for", "quiet_week", "worked_on", "next", "stuck", "win", "written_at"];

    public static FileAttachment Markdown(Summary summary)
    {
        var text = new StringBuilder($"# Week {summary.Week} of {summary.Cohort.Weeks}, team {OneLine(summary.Team.Name)}\n\n");
        text.Append(Dates.Week(summary.Cohort.Calendar, summary.Week))
            .Append(" · ")
            .Append(SummaryWords.Participation(summary))
            .Append('\n');
        AppendParts(text, "Check-ins", summary.CheckIns, AppendCheckIn);
        AppendParts(text, $"Questions waiting for an answer: {summary.QuestionsWaiting}", summary.Questions, AppendQuestion);
        AppendParts(text, "To celebrate", summary.Wins, AppendWin);
        AppendParts(text, "Tickets and pull requests", summary.Mentions, (all, mention) =>
            all.Append("\n- ").Append($"[{mention.Name}]({mention.Url})"));
        return new FileAttachment(
            NameOf(summary, "md"),
            Encoding.UTF8.GetBytes(text.Append('\n').ToString()),
            "text/markdown; charset=utf-8");
    }

    public static FileAttachment Table(Summary summary) => new(
        NameOf(summary, "csv"), Csv.Write(Columns, summary.CheckIns.Select(checkIn => Row(summary, checkIn))), Csv.ContentType);

    private static IReadOnlyList<string> Row(Summary summary, CheckIn checkIn) =>
    [
        $"{checkIn.Week}",
        summary.Team.Name,
        checkIn.DisplayName,
        checkIn.Audience == Audience.Team ? "team" : "navigators and captains",
        checkIn.IsQuiet ? "yes" : "no",
        checkIn.WorkedOn,
        checkIn.NextUp,
        checkIn.Stuck,
        checkIn.Win,
        InstantPattern.General.Format(checkIn.CreatedAt),
    ];

    private static string NameOf(Summary summary, string extension) => $"summary-week-{summary.Week}.{extension}";

    private static void AppendParts<T>(StringBuilder text, string title, IReadOnlyList<T> parts, Action<StringBuilder, T> append)
    {
        if (parts.Count == 0)
        {
            return;
        }

        text.Append($"\n## {title}\n");
        foreach (var part in parts)
        {
            append(text, part);
        }
    }

    private static void AppendCheckIn(StringBuilder text, CheckIn checkIn)
    {
        AppendName(text, checkIn.DisplayName, checkIn.Audience == Audience.Guides);
        if (checkIn.IsQuiet)
        {
            text.Append("\nA quiet week.\n");
        }

        AppendWords(text, "Worked on", checkIn.WorkedOn);
        AppendWords(text, "Next", checkIn.NextUp);
        AppendWords(text, "Stuck, or a question", checkIn.Stuck);
        AppendWords(text, "A win", checkIn.Win);
    }

    private static void AppendQuestion(StringBuilder text, Question question)
    {
        AppendName(text, question.AskedBy ?? SummaryWords.Somebody, question.Audience == QuestionAudience.Navigators);
        AppendWords(text, label: null, question.Text);
    }

    private static void AppendWin(StringBuilder text, SummaryWin win)
    {
        AppendName(text, win.DisplayName, win.IsPrivate);
        AppendWords(text, label: null, win.Text);
    }

    private static void AppendName(StringBuilder text, string name, bool isPrivate) =>
        text.Append("\n### ")
            .Append(OneLine(name))
            .Append(isPrivate ? $" {SummaryWords.Lock} for Navigators and Captains only" : "")
            .Append('\n');

    // A quote on every line keeps any text inside its section.
    private static void AppendWords(StringBuilder text, string? label, string words)
    {
        if (words.Length == 0)
        {
            return;
        }

        text.Append(label is null ? "\n" : $"\n{label}:\n\n");
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            text.Append("> ").Append(line).Append('\n');
        }
    }

    private static string OneLine(string name) => name.ReplaceLineEndings(" ");
}
