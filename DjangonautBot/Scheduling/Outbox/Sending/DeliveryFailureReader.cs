using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>Reads a refusal as <see cref="DeliveryFailurePolicy"/> does, and makes sure that a channel said to be gone is.</summary>
internal sealed class DeliveryFailureReader(IDiscordRest rest)
{
    /// <param name="channelId">The channel or thread of the refused request; null if it is not known.</param>
    /// <exception cref="DiscordUnreachableException">The channel could not be asked for.</exception>
    public async Task<DeliveryFailure> ReadAsync(
        DiscordApiException exception, Snowflake? channelId, CancellationToken cancellationToken)
    {
        var failure = DeliveryFailurePolicy.Read(exception);
        return failure == DeliveryFailure.ChannelGone && channelId is { } id ? await AskForAsync(id, cancellationToken) : failure;
    }

    // Nothing may be taken away or posted anew for a channel that exists, although Discord did not know it for a moment.
    private async Task<DeliveryFailure> AskForAsync(Snowflake channelId, CancellationToken cancellationToken)
    {
        try
        {
            await rest.GetChannelAsync(channelId, cancellationToken);
            return DeliveryFailure.Passing;
        }
        catch (DiscordApiException exception)
        {
            return DeliveryFailurePolicy.Read(exception);
        }
    }
}
