using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Wins;

/// <summary>Win that its author agreed to share with everybody.</summary>
public sealed record Win
{
    /// <summary>Kind of the delivery that is its post; the win is its subject, and its week is 0.</summary>
    public const string PostKind = "win";

    /// <summary>Most code points of its text.</summary>
    public const int LongestText = 2000;

    public required WinId WinId { get; init; }

    public Quote Quote => QuoteOf(WinId);

    /// <summary>Identifies the words of a win to the messages that quote it.</summary>
    public static Quote QuoteOf(WinId winId) => new("win", winId.Value);

    public required TeamId TeamId { get; init; }

    public required CrewId CrewId { get; init; }

    public required string DisplayName { get; init => field = ShownName.Of(value); }

    public required int Week { get; init; }

    public required string Text { get; init; }

    public required Instant SharedAt { get; init; }

    /// <summary>Channel of the post; null until it is posted.</summary>
    public Snowflake? PostChannelId { get; init; }

    public Snowflake? PostMessageId { get; init; }
}
