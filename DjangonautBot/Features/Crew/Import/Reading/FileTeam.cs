using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>A team that the file names, with what it says about it.</summary>
internal sealed record FileTeam
{
    public required string Name { get; init; }

    public Snowflake? ChannelId { get; init; }

    public IsoDayOfWeek? StandupDay { get; init; }

    public LocalTime? StandupTime { get; init; }

    /// <summary>Adds what another row says about the same team; null if the two contradict each other.</summary>
    public FileTeam? Merge(FileTeam other) =>
        Differs(ChannelId, other.ChannelId) || Differs(StandupDay, other.StandupDay) || Differs(StandupTime, other.StandupTime)
            ? null
            : this with
            {
                ChannelId = ChannelId ?? other.ChannelId,
                StandupDay = StandupDay ?? other.StandupDay,
                StandupTime = StandupTime ?? other.StandupTime,
            };

    private static bool Differs<T>(T? one, T? other)
        where T : struct =>
        one is { } given && other is { } also && !given.Equals(also);
}
