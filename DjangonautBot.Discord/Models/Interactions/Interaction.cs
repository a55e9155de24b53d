namespace DjangonautBot.Discord.Models;

/// <summary>A person's use of a command, a component or a form, to be responded to within three seconds of its receipt.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding</remarks>
public abstract record Interaction
{
    public required InteractionHandle Handle { get; init; }

    /// <summary>The server; null in a direct message.</summary>
    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>The person, in a server and in a direct message alike.</summary>
    public required User User { get; init; }

    /// <summary>The person as a member of the server; null in a direct message.</summary>
    public Member? Member { get; init; }

    /// <summary>Permissions of the bot in the channel of the interaction.</summary>
    public Permissions AppPermissions { get; init; }

    /// <summary>Time of receipt as a <see cref="TimeProvider.GetTimestamp"/>, from which the three seconds count.</summary>
    public long ReceivedTimestamp { get; init; }

    /// <summary>
    /// Whether the interaction came between RESUME and RESUMED. Discord may have sent it long before, and may have told the person
    /// already that the bot did not respond.
    /// </summary>
    /// <remarks>https://discord.com/developers/docs/events/gateway#resuming</remarks>
    public bool IsReplayed { get; init; }

    public ResolvedEntities Resolved { get; init; } = ResolvedEntities.None;
}
