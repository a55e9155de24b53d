using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>The form that a delivery is to have in Discord now.</summary>
public abstract record Rendering
{
    private Rendering()
    {
    }

    /// <summary>The texts of people that the message holds or counts. When one of them changes, it is rendered again.</summary>
    public IReadOnlyCollection<Quote> Quotes { get; init; } = [];

    /// <summary>The message is in a channel. It must have a button, by which the bot recognises its own post.</summary>
    /// <param name="ThreadName">Set if a thread is opened from it.</param>
    public sealed record Show(Snowflake ChannelId, OutgoingMessage Message, string? ThreadName = null) : Rendering;

    /// <summary>
    /// The message is sent to a person directly. It must have a button, too. If the person left or takes no direct
    /// messages, that is recorded and the post is rendered once more: it may go elsewhere; the same rendering is not sent again.
    /// </summary>
    public sealed record Direct(Snowflake UserId, OutgoingMessage Message) : Rendering
    {
        /// <summary>Whether channel and outcome are not recorded, because nobody may find out the recipient.</summary>
        public bool IsDiscreet { get; init; }
    }

    /// <summary>Nothing is posted, now or later.</summary>
    /// <param name="Reason">For the row: short words, nothing written by people.</param>
    public sealed record Skip(string Reason) : Rendering;

    /// <summary>Nothing is posted yet: the delivery is rendered again at an instant.</summary>
    public sealed record Later(Instant At) : Rendering;

    /// <summary>No message is to exist.</summary>
    public sealed record Remove : Rendering
    {
        /// <summary>The recipient of a direct message, if it is not recorded.</summary>
        public Snowflake? From { get; init; }
    }
}
