using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Discord;

/// <summary>What the bot asks of Discord. Rate limits are kept inside; a call may therefore wait, but not a callback.</summary>
/// <remarks>
/// Every method can throw <see cref="DiscordApiException"/> (Discord refused), <see cref="DiscordUnreachableException"/>
/// (no answer) and <see cref="DiscordUnauthorizedException"/> (the token is not accepted).
/// </remarks>
public interface IDiscordRest
{
    Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken);

    /// <summary>Replaces all commands of the bot. At most 100 a kind; new names count towards 200 a day.</summary>
    Task<IReadOnlyList<Command>> PutCommandsAsync(
        Snowflake applicationId, IReadOnlyList<CommandDeclaration> commands, CancellationToken cancellationToken);

    /// <summary>The first answer, due within three seconds of receipt. It waits for nothing and is never sent twice.</summary>
    Task RespondAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellationToken);

    /// <summary>Replaces the first answer, for 15 minutes.</summary>
    Task<Message> EditOriginalAsync(InteractionHandle interaction, OutgoingMessage message, CancellationToken cancellationToken);

    Task DeleteOriginalAsync(InteractionHandle interaction, CancellationToken cancellationToken);

    /// <summary>A further message after the first answer, for 15 minutes.</summary>
    Task<Message> CreateFollowUpAsync(
        InteractionHandle interaction, OutgoingMessage message, bool ephemeral, CancellationToken cancellationToken);

    /// <param name="nonce">
    /// At most 25 characters. For a few minutes the same nonce gives the first message instead of a second one, so a
    /// post with a nonce is tried again where one without is not.
    /// </param>
    Task<Message> CreateMessageAsync(
        Snowflake channelId, OutgoingMessage message, string? nonce, CancellationToken cancellationToken);

    Task<Message> EditMessageAsync(
        Snowflake channelId, Snowflake messageId, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Up to 100 messages that came after an id, newest first.</summary>
    Task<IReadOnlyList<Message>> ListMessagesAfterAsync(
        Snowflake channelId, Snowflake after, int limit, CancellationToken cancellationToken);

    Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken);

    /// <summary>A thread below a message. It has the message's id, so a message has one at most.</summary>
    /// <param name="name">1 to 100 characters.</param>
    Task<Channel> CreateThreadFromMessageAsync(
        Snowflake channelId, Snowflake messageId, string name, ThreadArchiveAfter archiveAfter, CancellationToken cancellationToken);

    /// <summary>The direct-message channel with a person; the same one each time.</summary>
    Task<Channel> OpenDirectMessageAsync(Snowflake userId, CancellationToken cancellationToken);

    Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken);

    Task<Channel> UnarchiveThreadAsync(Snowflake threadId, CancellationToken cancellationToken);

    /// <summary>One member; code 10007 in the exception means the person is not in the server.</summary>
    Task<Member> GetMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken);

    Task<IReadOnlyList<ScheduledEvent>> ListScheduledEventsAsync(Snowflake guildId, CancellationToken cancellationToken);

    Task<ScheduledEvent> CreateScheduledEventAsync(
        Snowflake guildId, ScheduledEventDraft draft, CancellationToken cancellationToken);

    Task<ScheduledEvent> EditScheduledEventAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventDraft draft, CancellationToken cancellationToken);

    /// <summary>Starts, completes or cancels an event; a voice event does not start by itself.</summary>
    Task<ScheduledEvent> SetScheduledEventStatusAsync(
        Snowflake guildId, Snowflake eventId, ScheduledEventStatus status, CancellationToken cancellationToken);

    Task DeleteScheduledEventAsync(Snowflake guildId, Snowflake eventId, CancellationToken cancellationToken);
}
