using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Reports;

internal sealed class ReportCommands(ReportHandler reports) : IEntries
{
    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "cohort report",
            "The cohort in numbers, with charts to keep and to print",
            Access.Captain,
            AnswerKind.Private,
            reports.ReportAsync),
        new Entry.SlashCommand(
            "cohort export",
            "Tables for organisers: counts, and the wins that people shared",
            Access.Captain,
            AnswerKind.Private,
            reports.ExportAsync),
        new Entry.Component(FarewellMessages.WeeksRoute, Access.CrewForGood, AnswerKind.Private, reports.ShowWeeksAsync),
    ];
}
