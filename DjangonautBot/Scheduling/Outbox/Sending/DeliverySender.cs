using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>Creates, edits and deletes the message of a delivery in Discord, and never posts it twice.</summary>
/// <param name="program">The clock by which messages are dated.</param>
/// <param name="wire">The clock by which Discord counts the minutes of a nonce.</param>
internal sealed class DeliverySender(
    IDiscordRest rest, DeliveryStore store, DirectChannels directChannels, ProgramClock program, TimeProvider wire)
{
    // Discord speaks of "a few minutes"; within this it is safe to rely on the nonce alone.
    private static readonly Duration NonceLife = Duration.FromMinutes(1);

    // The largest lead of this machine's clock over Discord's that a search for the bot's own post allows for.
    private static readonly Duration ClockDifference = Duration.FromMinutes(5);

    /// <summary>Creates the message, or edits the existing one.</summary>
    /// <returns>The message's id, and its thread's if it has one.</returns>
    public async Task<PostedMessage> ShowAsync(Delivery delivery, Rendering.Show show, CancellationToken cancellationToken)
    {
        var message = DeliveryMarker.Add(show.Message, delivery.Nonce!);
        if (delivery is { ChannelId: { } channelId, MessageId: { } messageId })
        {
            await EditAsync(channelId, messageId, message, cancellationToken);
        }
        else
        {
            // An attempt with an unknown outcome is searched for in the channel where it was made.
            channelId = delivery.ChannelId ?? show.ChannelId;
            messageId = await CreateAsync(delivery, channelId, message, cancellationToken);
        }

        var threadId = delivery.ThreadId;
        if (threadId is null && show.ThreadName is { } name)
        {
            await store.MarkSentAsync(delivery, channelId, messageId, cancellationToken);
            threadId = await OpenThreadAsync(channelId, messageId, name, cancellationToken);
        }

        return new PostedMessage(channelId, messageId, threadId);
    }

    /// <summary>Sends the message to a person, or edits the one already sent.</summary>
    public async Task<PostedMessage> SendAsync(Delivery delivery, Rendering.Direct direct, CancellationToken cancellationToken)
    {
        try
        {
            return await SendInAsync(await FindChannelAsync(direct, cancellationToken), delivery, direct, cancellationToken);
        }
        catch (DiscordApiException exception) when (exception.Code == DiscordErrorCode.UnknownChannel)
        {
            await directChannels.ForgetAsync(direct.UserId, cancellationToken);
            throw;
        }
    }

    /// <summary>Whether an attempt with an unknown outcome went through.</summary>
    public async Task<bool> ExistsAsync(Delivery delivery, Rendering rendering, CancellationToken cancellationToken)
    {
        var triedIn = (delivery.ChannelId, rendering) switch
        {
            ({ } channelId, _) => channelId,
            (_, Rendering.Show show) => show.ChannelId,
            (_, Rendering.Direct direct) => await directChannels.FindAsync(direct.UserId, cancellationToken),
            _ => (Snowflake?)null,
        };
        return triedIn is { } id && await FindOwnPostAsync(delivery, id, cancellationToken) is not null;
    }

    /// <summary>Deletes the message if it exists, or may exist after an attempt with an unknown outcome.</summary>
    /// <param name="from">The recipient of a direct message, if it is not recorded.</param>
    public async Task RemoveAsync(Delivery delivery, Snowflake? from, CancellationToken cancellationToken)
    {
        if (delivery is { MessageId: null, MayExist: false })
        {
            return;
        }

        var triedIn = (delivery.ChannelId, from) switch
        {
            ({ } channelId, _) => channelId,
            (_, { } userId) => await directChannels.FindAsync(userId, cancellationToken),
            _ => (Snowflake?)null,
        };
        if (triedIn is { } id
            && (delivery.MessageId ?? await FindOwnPostAsync(delivery, id, cancellationToken)) is { } messageId)
        {
            await DeleteAsync(id, messageId, cancellationToken);
        }
    }

    private Task<Snowflake> FindChannelAsync(Rendering.Direct direct, CancellationToken cancellationToken) =>
        direct.IsDiscreet
            ? directChannels.FindAsync(direct.UserId, cancellationToken)
            : directChannels.OpenAsync(direct.UserId, cancellationToken);

    private async Task<PostedMessage> SendInAsync(
        Snowflake channelId, Delivery delivery, Rendering.Direct direct, CancellationToken cancellationToken)
    {
        if (delivery.ChannelId is { } elsewhere && elsewhere != channelId
            && (delivery.MessageId ?? await FindOwnPostAsync(delivery, elsewhere, cancellationToken)) is { } standing)
        {
            // An earlier attempt went to a channel, which must not receive a text meant for one person.
            return new PostedMessage(elsewhere, standing, delivery.ThreadId);
        }

        var message = DeliveryMarker.Add(direct.Message, delivery.Nonce!);
        if (delivery.MessageId is { } messageId)
        {
            await EditAsync(channelId, messageId, message, cancellationToken);
            return new PostedMessage(channelId, messageId, ThreadId: null);
        }

        if (!direct.IsDiscreet && delivery.ChannelId is null)
        {
            await store.MarkTriedInAsync(delivery, channelId, cancellationToken);
        }

        return new PostedMessage(channelId, await CreateAsync(delivery, channelId, message, cancellationToken), ThreadId: null);
    }

    private async Task<Snowflake> CreateAsync(
        Delivery delivery, Snowflake channelId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var tried = delivery.NonceSince;
        var nonceHasExpired = tried is not null && Instant.FromDateTimeOffset(wire.GetUtcNow()) - tried > NonceLife;
        if (nonceHasExpired && await FindOwnPostAsync(delivery, channelId, cancellationToken) is { } found)
        {
            await EditAsync(channelId, found, message, cancellationToken);
            return found;
        }

        var created = await rest.CreateMessageAsync(channelId, message, delivery.Nonce, cancellationToken);
        if (tried is not null)
        {
            // The nonce may have returned the post of an earlier attempt, with outdated text.
            await EditAsync(channelId, created.Id, message, cancellationToken);
        }

        return created.Id;
    }

    private Task EditAsync(Snowflake channelId, Snowflake messageId, OutgoingMessage message, CancellationToken cancellationToken) =>
        AwakeAsync(channelId, () => rest.EditMessageAsync(channelId, messageId, message, cancellationToken), cancellationToken);

    private async Task DeleteAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken)
    {
        try
        {
            await AwakeAsync(channelId, () => rest.DeleteMessageAsync(channelId, messageId, cancellationToken), cancellationToken);
        }
        catch (DiscordApiException exception)
            when (DeliveryFailurePolicy.Read(exception) is DeliveryFailure.MessageGone or DeliveryFailure.ChannelGone)
        {
            // Somebody else has deleted it already.
        }
    }

    /// <summary>Runs an action in a thread and unarchives it first if needed. A locked thread stays as it is.</summary>
    private async Task AwakeAsync(Snowflake threadId, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
        }
        catch (DiscordApiException exception) when (DeliveryFailurePolicy.Read(exception) == DeliveryFailure.ThreadArchived)
        {
            try
            {
                await rest.UnarchiveThreadAsync(threadId, cancellationToken);
            }
            catch (DiscordApiException refusal) when (DeliveryFailurePolicy.Read(refusal) == DeliveryFailure.NotPermitted)
            {
                throw exception;
            }

            await act();
        }
    }

    private async Task<Snowflake> OpenThreadAsync(
        Snowflake channelId, Snowflake messageId, string name, CancellationToken cancellationToken)
    {
        try
        {
            await rest.CreateThreadFromMessageAsync(channelId, messageId, name, ThreadArchiveAfter.OneWeek, cancellationToken);
        }
        catch (DiscordApiException exception) when (exception.Code == DiscordErrorCode.ThreadExistsAlready)
        {
            // An earlier attempt made it.
        }

        return messageId;
    }

    private async Task<Snowflake?> FindOwnPostAsync(Delivery delivery, Snowflake channelId, CancellationToken cancellationToken)
    {
        var since = Instant.Min(delivery.FirstAttemptAt!.Value, program.Now) - ClockDifference;
        var after = Snowflake.At(since.ToDateTimeOffset());
        while (true)
        {
            var page = await rest.ListMessagesAfterAsync(channelId, after, Message.MaxPageSize, cancellationToken);
            if (page.FirstOrDefault(message => DeliveryMarker.IsOn(message, delivery.Nonce!)) is { } own)
            {
                return own.Id;
            }

            if (page.Count < Message.MaxPageSize)
            {
                return null;
            }

            after = page.Max(message => message.Id);
        }
    }
}
