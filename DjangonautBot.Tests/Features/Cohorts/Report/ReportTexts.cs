using System.Text.Json;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Cohorts.Report;

/// <summary>Reports and messages as comparable text.</summary>
internal static class ReportTexts
{
    public static string Json(CohortReport report) => JsonSerializer.Serialize(report, ReportJson.Default.CohortReport);

    /// <summary>All visible text of a message.</summary>
    public static string Read(OutgoingMessage message) => message.Text();
}
