using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>What somebody said about a team; what is null stays as it is.</summary>
/// <param name="Place">Empty for none.</param>
/// <param name="TrackerUrl">Empty for none.</param>
internal sealed record TeamEdit(
    string? Name, Snowflake? ChannelId, IsoDayOfWeek? Day, LocalTime? Time, int? Minutes, string? Place, string? TrackerUrl)
{
    public Team ApplyTo(Team team) => team with
    {
        Name = Name ?? team.Name,
        ChannelId = ChannelId ?? team.ChannelId,
        StandupDay = Day ?? team.StandupDay,
        StandupTime = Time ?? team.StandupTime,
        Minutes = Minutes ?? team.Minutes,
        Place = Choose(Place, team.Place),
        TrackerUrl = Choose(TrackerUrl, team.TrackerUrl),
    };

    private static string? Choose(string? said, string? before) => said is null ? before : said.Length == 0 ? null : said;
}
