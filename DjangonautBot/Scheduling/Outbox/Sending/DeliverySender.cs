using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>Creates, edits and deletes the message of a delivery in Discord, and never posts it twice.</summary>
internal sealed class DeliverySender(
    IDiscordRest rest, DeliveryStore store, DirectChannels directChannels, OwnPostSearch search, DeliveryFailureReader failures)
{
    /// <summary>Creates the message, or edits the existing one.</summary>
    /// <returns>The message's id, and its thread's if it has one.</returns>
    public async Task<PostedMessage> ShowAsync(Delivery delivery, Rendering.Show show, CancellationToken cancellationToken)
    {
        var message = DeliveryMarker.Add(MessageLayout.Of(show.Message), delivery);
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

    /// <summary>Finds the message of an attempt with an unknown outcome.</summary>
    public async Task<PostedMessage?> FindAsync(Delivery delivery, Rendering rendering, CancellationToken cancellationToken)
    {
        var triedIn = (delivery.ChannelId, rendering) switch
        {
            ({ } channelId, _) => channelId,
            (_, Rendering.Show show) => show.ChannelId,
            (_, Rendering.Direct direct) => await directChannels.FindAsync(direct.UserId, cancellationToken),
            _ => (Snowflake?)null,
        };
        return triedIn is { } id && await search.FindAsync(delivery, id, cancellationToken) is { } messageId
            ? new PostedMessage(id, messageId, delivery.ThreadId)
            : null;
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
            && (delivery.MessageId ?? await search.FindAsync(delivery, id, cancellationToken)) is { } messageId)
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
            && (delivery.MessageId ?? await search.FindAsync(delivery, elsewhere, cancellationToken)) is { } standing)
        {
            // An earlier attempt went to a channel, which must not receive a text meant for one person.
            return new PostedMessage(elsewhere, standing, delivery.ThreadId);
        }

        var message = DeliveryMarker.Add(MessageLayout.Of(direct.Message), delivery);
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
        if (search.IsNeeded(delivery) && await search.FindAsync(delivery, channelId, cancellationToken) is { } found)
        {
            await EditAsync(channelId, found, message, cancellationToken);
            return found;
        }

        var created = await rest.CreateMessageAsync(channelId, message, delivery.Nonce, cancellationToken);
        if (delivery.MayExist)
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
        {
            // Somebody else may have deleted it already.
            if (await failures.ReadAsync(exception, channelId, cancellationToken)
                is not (DeliveryFailure.MessageGone or DeliveryFailure.ChannelGone))
            {
                throw;
            }
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
}
