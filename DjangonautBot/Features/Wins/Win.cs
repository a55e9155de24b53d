using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Wins;

/// <summary>Something to celebrate that its author agreed to share with everybody.</summary>
public sealed record Win
{
    /// <summary>The kind of the delivery that is its post; the win is its subject, and its week is 0.</summary>
    public const string PostKind = "win";

    /// <summary>How long its text may be, in code points.</summary>
    public const int LongestText = 2000;

    public required WinId WinId { get; init; }

    public required TeamId TeamId { get; init; }

    public required CrewId CrewId { get; init; }

    public required string DisplayName { get; init; }

    public required int Week { get; init; }

    public required string Text { get; init; }

    public required Instant SharedAt { get; init; }

    /// <summary>Where its post stands; none as long as it does not.</summary>
    public Snowflake? PostChannelId { get; init; }

    public Snowflake? PostMessageId { get; init; }
}
