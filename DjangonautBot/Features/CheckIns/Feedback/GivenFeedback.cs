using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>What somebody says to the author of a check-in.</summary>
internal sealed record GivenFeedback
{
    public required CheckInId CheckInId { get; init; }

    public CrewId? CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether it is for the author alone, because the check-in was not for the team when it was written or sent.</summary>
    public required bool IsPrivate { get; init; }
}
