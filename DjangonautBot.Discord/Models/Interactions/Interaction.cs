namespace DjangonautBot.Discord.Models;

/// <summary>Something a person did that awaits an answer within three seconds of its receipt.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding</remarks>
public abstract record Interaction
{
    public required InteractionHandle Handle { get; init; }

    /// <summary>The server it came from; none in a direct message.</summary>
    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>Who did it, in a server and in a direct message alike.</summary>
    public required User User { get; init; }

    /// <summary>The person in the server; none in a direct message.</summary>
    public Member? Member { get; init; }

    /// <summary>What the bot may do in the channel it came from.</summary>
    public Permissions AppPermissions { get; init; }

    /// <summary>A <see cref="TimeProvider.GetTimestamp"/> taken when it arrived: the clock of the three seconds.</summary>
    public long ReceivedTimestamp { get; init; }

    public ResolvedEntities Resolved { get; init; } = ResolvedEntities.None;
}
