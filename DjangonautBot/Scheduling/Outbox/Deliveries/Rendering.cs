using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>What a delivery should look like in Discord now.</summary>
public abstract record Rendering
{
    private Rendering()
    {
    }

    /// <summary>The message stands in the channel. It must have a button, by which the bot knows its own post again.</summary>
    /// <param name="ThreadName">Set if a thread is opened from it.</param>
    public sealed record Show(Snowflake ChannelId, OutgoingMessage Message, string? ThreadName = null) : Rendering;

    /// <summary>
    /// The message is sent to a person directly. It must have a button too. Where the person left or takes no direct
    /// messages, that is noted and the post is rendered once more: it may go elsewhere; the same again is not sent.
    /// </summary>
    public sealed record Direct(Snowflake UserId, OutgoingMessage Message) : Rendering
    {
        /// <summary>Whether it is not written down where it went and how, because nobody is to find out whom it was for.</summary>
        public bool IsDiscreet { get; init; }
    }

    /// <summary>There is nothing to say, so nothing is posted, now or later.</summary>
    /// <param name="Reason">For the row: short words without anything that people wrote.</param>
    public sealed record Skip(string Reason) : Rendering;

    /// <summary>Nothing is posted yet: it is rendered again at that instant.</summary>
    public sealed record Later(Instant At) : Rendering;

    /// <summary>No message stands.</summary>
    public sealed record Remove : Rendering
    {
        /// <summary>To whom it went directly, where that is not written down.</summary>
        public Snowflake? From { get; init; }
    }
}
