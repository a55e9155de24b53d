using System.Net;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>Kinds of failure of a delivery that Discord refused.</summary>
internal enum DeliveryFailure
{
    /// <summary>The message is gone: create it again if it is still wanted.</summary>
    MessageGone,

    /// <summary>The channel or thread is gone.</summary>
    ChannelGone,

    /// <summary>The thread is archived: unarchive it, then try again.</summary>
    ThreadArchived,

    /// <summary>A permission is missing: the channel waits until something changes in the server.</summary>
    NotPermitted,

    /// <summary>The person takes no direct messages.</summary>
    Undeliverable,

    /// <summary>The thread is locked: the message there is left as it is.</summary>
    ThreadLocked,

    /// <summary>Discord asks for patience, whatever the message.</summary>
    RateLimited,

    /// <summary>The failure is transient.</summary>
    Passing,

    /// <summary>The failure is permanent: the delivery is set aside, and the next one proceeds.</summary>
    Final,
}

/// <summary>
/// Classifies a refusal. A 4xx other than 401, 403, 404 and 429 is permanent. A 404 without a known code is about something
/// else than the channel.
/// </summary>
internal static class DeliveryFailurePolicy
{
    public static DeliveryFailure Read(DiscordApiException exception) => exception.Code switch
    {
        DiscordErrorCode.UnknownMessage => DeliveryFailure.MessageGone,
        DiscordErrorCode.UnknownChannel => DeliveryFailure.ChannelGone,
        DiscordErrorCode.ThreadArchived => DeliveryFailure.ThreadArchived,
        DiscordErrorCode.ThreadLocked => DeliveryFailure.ThreadLocked,
        DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions => DeliveryFailure.NotPermitted,
        DiscordErrorCode.CannotMessageUser or DiscordErrorCode.CannotMessageUserWithoutMutualServer => DeliveryFailure.Undeliverable,
        DiscordErrorCode.OpeningDirectMessagesTooFast => DeliveryFailure.RateLimited,
        _ => exception.Status switch
        {
            HttpStatusCode.Forbidden => DeliveryFailure.NotPermitted,
            HttpStatusCode.TooManyRequests => DeliveryFailure.RateLimited,
            HttpStatusCode.NotFound or >= HttpStatusCode.InternalServerError => DeliveryFailure.Passing,
            _ => DeliveryFailure.Final,
        },
    };
}
