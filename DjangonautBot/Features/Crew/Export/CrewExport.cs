using System.Globalization;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Export;

/// <summary>Writes the crew in the form that <c>/crew import</c> reads, so that spreadsheets keep its ids and names.</summary>
internal static class CrewExport
{
    public static byte[] Write(IReadOnlyList<Team> teams, IReadOnlyList<RoleHolder> holders) => Csv.WriteCells(
        ImportHeader.Written,
        [
            .. holders.Where(holder => holder.TeamId is null).Select(holder => Row(null, holder)),
            .. teams.SelectMany(team => Rows(team, [.. holders.Where(holder => holder.TeamId == team.TeamId)])),
        ]);

    // A team without people has a row of its own.
    private static IEnumerable<IReadOnlyList<string>> Rows(Team team, IReadOnlyList<RoleHolder> holders) =>
        holders.Count == 0 ? [Row(team, null)] : holders.OrderByDescending(holder => holder.Role).Select(holder => Row(team, holder));

    private static string[] Row(Team? team, RoleHolder? holder) =>
    [
        team is null ? "" : Keep(team.Name),
        holder is null ? "" : $"{holder.Role}",
        holder is null ? "" : Keep(holder.DisplayName),
        holder is null ? "" : CellText.Keep(holder.UserId.ToString()),
        team is null ? "" : $"{team.StandupDay}",
        team is null ? "" : team.StandupTime.ToString("HH':'mm", CultureInfo.InvariantCulture),
        team is null ? "" : $"<#{team.ChannelId}>",
    ];

    private static string Keep(string text) =>
        DateLikeName.IsMatch(text) || text.All(char.IsDigit) ? CellText.Keep(text) : CellText.Escape(text);
}
