using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Discord;

/// <summary>Requests of the bot to Discord. A call may wait for a rate limit, except for a callback.</summary>
/// <remarks>
/// Every method can throw <see cref="DiscordApiException"/> (request rejected), <see cref="DiscordUnreachableException"/>
/// (no usable response, effect unknown) and <see cref="DiscordUnauthorizedException"/> (token rejected).
/// </remarks>
public interface IDiscordRest
{
    /// <summary>Cancelled once Discord has rejected the bot's token; nothing is sent any more.</summary>
    CancellationToken TokenRevoked { get; }

    /// <summary>
    /// Lead of this machine's clock over Discord's, to a few seconds; negative if it is behind, null before the first response.
    /// </summary>
    TimeSpan? ClockLead { get; }

    Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken);

    /// <summary>Replaces all commands of the bot. New names count towards 200 a day.</summary>
    Task<IReadOnlyList<Command>> PutCommandsAsync(
        Snowflake applicationId, IReadOnlyList<CommandDeclaration> commands, CancellationToken cancellationToken);

    /// <summary>Sends the first response, due within three seconds of receipt, without waiting for a rate limit.</summary>
    Task RespondAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellationToken);

    /// <summary>Replaces the first response. Possible for 15 minutes.</summary>
    Task<Message> EditOriginalAsync(InteractionHandle interaction, OutgoingMessage message, CancellationToken cancellationToken);

    Task DeleteOriginalAsync(InteractionHandle interaction, CancellationToken cancellationToken);

    /// <summary>Sends a further message after the first response. Possible for 15 minutes.</summary>
    Task<Message> CreateFollowUpAsync(
        InteractionHandle interaction, OutgoingMessage message, bool ephemeral, CancellationToken cancellationToken);

    /// <param name="nonce">
    /// At most <see cref="OutgoingMessage.MaxNonceLength"/> characters. For a few minutes the same nonce returns the first message
    /// instead of creating a second one, so a post with a nonce is repeated after a failure where one without is not.
    /// </param>
    Task<Message> CreateMessageAsync(
        Snowflake channelId, OutgoingMessage message, string? nonce, CancellationToken cancellationToken);

    /// <summary>Replaces a message of the bot as a whole.</summary>
    Task<Message> EditMessageAsync(
        Snowflake channelId, Snowflake messageId, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Lists messages after an id, newest first.</summary>
    /// <param name="limit">1 to <see cref="Message.MaxPageSize"/>.</param>
    Task<IReadOnlyList<Message>> ListMessagesAfterAsync(
        Snowflake channelId, Snowflake after, int limit, CancellationToken cancellationToken);

    Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken);

    /// <summary>Creates a thread below a message. It has the message's id, so a message has at most one.</summary>
    /// <param name="name">1 to <see cref="Channel.MaxNameLength"/> code points.</param>
    Task<Channel> CreateThreadFromMessageAsync(
        Snowflake channelId, Snowflake messageId, string name, ThreadArchiveAfter archiveAfter, CancellationToken cancellationToken);

    /// <summary>Opens the direct-message channel with a person, the same one each time.</summary>
    Task<Channel> OpenDirectMessageAsync(Snowflake userId, CancellationToken cancellationToken);

    Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken);

    Task<Channel> UnarchiveThreadAsync(Snowflake threadId, CancellationToken cancellationToken);

    /// <summary>Gets a member. Throws <see cref="DiscordErrorCode.UnknownMember"/> if the person is not in the server.</summary>
    Task<Member> GetMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken);

    /// <summary>Lists members of whom a nickname or user name begins with a text, in any case.</summary>
    /// <param name="limit">1 to <see cref="Member.MaxSearchSize"/>.</param>
    Task<IReadOnlyList<Member>> SearchMembersAsync(
        Snowflake guildId, string beginning, int limit, CancellationToken cancellationToken);

    Task<IReadOnlyList<ScheduledEvent>> ListScheduledEventsAsync(Snowflake guildId, CancellationToken cancellationToken);

    Task<ScheduledEvent> CreateScheduledEventAsync(
        Snowflake guildId, ScheduledEventDraft draft, CancellationToken cancellationToken);

    Task<ScheduledEvent> EditScheduledEventAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventDraft draft, CancellationToken cancellationToken);

    /// <summary>Starts, completes or cancels an event. A voice event does not start by itself.</summary>
    Task<ScheduledEvent> SetScheduledEventStatusAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventStatus status, CancellationToken cancellationToken);

    Task DeleteScheduledEventAsync(Snowflake guildId, Snowflake eventId, CancellationToken cancellationToken);
}
