using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Wins;

/// <summary>A win that its author has seen as it would stand, and not shared yet.</summary>
internal sealed record WinDraft
{
    /// <summary>Long enough to think about it, and not to be kept for.</summary>
    public static Duration Lasts { get; } = Duration.FromDays(1);

    public long WinDraftId { get; init; }

    public required CrewId CrewId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>The check-in in which it was written, if it was in one.</summary>
    public CheckInId? CheckInId { get; init; }

    public required int Week { get; init; }

    public required string Text { get; init; }
}
