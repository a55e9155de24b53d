using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Wins;

/// <summary>Win that its author has previewed and not shared yet.</summary>
internal sealed record WinDraft
{
    /// <summary>Lifetime of a draft: long enough to think about it, too short to be an archive.</summary>
    public static Duration Lasts { get; } = Duration.FromDays(1);

    public long WinDraftId { get; init; }

    public required CrewId CrewId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>Check-in that holds it; null for a win from the command.</summary>
    public CheckInId? CheckInId { get; init; }

    public required int Week { get; init; }

    public required string Text { get; init; }
}
