using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Announcements;

/// <summary>A Captain's text for the channel of every team, or for one channel.</summary>
internal sealed record Announcement
{
    /// <summary>Most code points of its text.</summary>
    public const int LongestText = 2000;

    /// <summary>Lifetime of a draft: long enough to think about it, too short to be an archive.</summary>
    public static Duration DraftLasts { get; } = Duration.FromDays(1);

    public long AnnouncementId { get; init; }

    public required CohortId CohortId { get; init; }

    /// <summary>Its author, the only person who can change its words.</summary>
    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init => field = ShownName.Of(value); }

    public AnnouncementState State { get; init; }

    /// <summary>The announcement that a draft is to replace; null for a new one.</summary>
    public long? ReplacesId { get; init; }

    /// <summary>Channel for it; null for the channel of every team.</summary>
    public Snowflake? ChannelId { get; init; }

    public required string Text { get; init; }

    /// <summary>Time at which it goes out; null for at once, as long as it is not planned.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Counts the changes of its words and time, so that what was confirmed or approved is what was shown.</summary>
    public int Revision { get; init; }

    /// <summary>Number of channels in which it stands.</summary>
    public int Posts { get; init; }

    /// <summary>Identifies its words to the messages that hold them.</summary>
    public Quote Quote => new("announcement", AnnouncementId);

    /// <summary>Determines whether its posts are made, or are being made.</summary>
    public bool IsOut(Instant now) => State == AnnouncementState.Planned && DueAt <= now;
}
