using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>What somebody wrote, for a line of the brief.</summary>
/// <param name="Name">Who wrote it; none where nobody is to see.</param>
internal sealed record BriefItem(string? Name, string Text)
{
    /// <summary>Where its card stands; none as long as it does not.</summary>
    public Snowflake? ChannelId { get; init; }

    public Snowflake? MessageId { get; init; }

    /// <summary>Whether it was written for Navigators and Captains only.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Since when it waits, if it does.</summary>
    public Instant? Since { get; init; }
}
