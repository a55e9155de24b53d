using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts.Report;

internal sealed class ReportCommands(ReportHandler reports) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "cohort report",
            "The cohort in numbers, with charts to keep and to print",
            Access.Captain,
            ResponseKind.Private,
            reports.ReportAsync),
        new InteractionRoute.SlashCommand(
            "cohort export",
            "Tables for organisers: counts, and the wins that people shared",
            Access.Captain,
            ResponseKind.Private,
            reports.ExportAsync),
        new InteractionRoute.Component(FarewellMessages.WeeksRoute, Access.CrewForGood, ResponseKind.Private, reports.ShowWeeksAsync),
    ];
}
