using System.Text.Json;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Report;

namespace DjangonautBot.Tests.Features.Cohorts.Report;

/// <summary>Reports and messages as comparable text.</summary>
internal static class ReportTexts
{
    public static string Json(CohortReport report) => JsonSerializer.Serialize(report, ReportJson.Default.CohortReport);

    /// <summary>All visible text of a message.</summary>
    public static string Read(OutgoingMessage message) => string.Join(
        '\n',
        new[] { message.Content }.OfType<string>().Concat((message.Embeds ?? []).SelectMany(Read)));

    private static IEnumerable<string> Read(Embed embed) =>
    [
        embed.Title ?? "",
        .. (embed.Description ?? "").Split('\n'),
        .. (embed.Fields ?? []).SelectMany(field => $"[{field.Name}]\n{field.Value}".Split('\n')),
        .. embed.Footer is { Text: var footer } ? new[] { $"({footer})" } : [],
    ];
}
