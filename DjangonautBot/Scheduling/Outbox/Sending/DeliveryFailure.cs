using System.Net;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>What a refusal by Discord means for a delivery.</summary>
internal enum DeliveryFailure
{
    /// <summary>The message is gone: post it anew if it is still wanted.</summary>
    MessageGone,

    /// <summary>The channel or thread is gone.</summary>
    ChannelGone,

    /// <summary>The thread sleeps: wake it, then try again.</summary>
    ThreadArchived,

    /// <summary>The bot may not: the channel waits until something changes in the server.</summary>
    NotPermitted,

    /// <summary>The person takes no direct messages.</summary>
    Undeliverable,

    /// <summary>It may work in a moment.</summary>
    Passing,

    /// <summary>It will never work: the row is set aside, and the next goes on.</summary>
    Final,
}

/// <summary>Reads a refusal. A 4xx that is none of 401, 403, 404 and 429 cannot pass.</summary>
internal static class DeliveryFailurePolicy
{
    public static DeliveryFailure Read(DiscordApiException exception) => exception.Code switch
    {
        DiscordErrorCode.UnknownMessage => DeliveryFailure.MessageGone,
        DiscordErrorCode.UnknownChannel => DeliveryFailure.ChannelGone,
        DiscordErrorCode.ThreadArchived => DeliveryFailure.ThreadArchived,
        DiscordErrorCode.ThreadLocked => DeliveryFailure.Final,
        DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions => DeliveryFailure.NotPermitted,
        DiscordErrorCode.CannotMessageUser or DiscordErrorCode.CannotMessageUserWithoutMutualServer => DeliveryFailure.Undeliverable,
        DiscordErrorCode.OpeningDirectMessagesTooFast => DeliveryFailure.Passing,
        _ => exception.Status switch
        {
            HttpStatusCode.Forbidden => DeliveryFailure.NotPermitted,
            HttpStatusCode.NotFound => DeliveryFailure.ChannelGone,
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => DeliveryFailure.Passing,
            _ => DeliveryFailure.Final,
        },
    };
}
