using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>
/// Finds the message of a delivery that may have been posted: by an attempt with an unknown outcome, or before this database was
/// brought back from a copy.
/// </summary>
/// <param name="program">The clock by which posts are due.</param>
/// <param name="wire">The clock by which Discord counts the minutes of a nonce.</param>
internal sealed class OwnPostSearch(IDiscordRest rest, ProgramClock program, TimeProvider wire)
{
    // Discord speaks of "a few minutes"; within this it is safe to rely on the nonce alone.
    private static readonly Duration NonceLife = Duration.FromMinutes(1);

    // The clocks of the machines at Discord that give ids differ a little.
    private static readonly Duration IdDifference = Duration.FromMinutes(1);

    // A post that goes out later than this after it was due may have gone out in time already.
    private static readonly Duration LateAfter = Duration.FromMinutes(15);

    // The largest lead of this machine's clock over Discord's that the search for a late post allows for.
    private static readonly Duration ClockDifference = Duration.FromHours(1);

    /// <summary>Whether a delivery that was not tried yet is late, so that it is looked for by its id.</summary>
    public bool IsLate(Delivery delivery) =>
        delivery is { MessageId: null, NonceSince: null } && program.Now - delivery.DueAt > LateAfter;

    /// <summary>Whether the nonce is not enough to keep Discord from making the message twice.</summary>
    /// <remarks>A clock that was stepped back says nothing about the time that passed.</remarks>
    public bool IsNeeded(Delivery delivery) =>
        delivery.NonceSince is { } since
            ? Instant.FromDateTimeOffset(wire.GetUtcNow()) - since is var elapsed && (elapsed < Duration.Zero || elapsed > NonceLife)
            : IsLate(delivery);

    /// <summary>Finds the message in a channel.</summary>
    public Task<Snowflake?> FindAsync(Delivery delivery, Snowflake channelId, CancellationToken cancellationToken) => IsLate(delivery)
        ? FindAsync(
            channelId,
            Snowflake.At((delivery.DueAt - ClockDifference).ToDateTimeOffset()),
            message => DeliveryMarker.IsOn(message, delivery.DeliveryId),
            cancellationToken)
        : FindAsync(
            channelId,
            // Every message of a channel has a later id than the channel.
            delivery.TriedAfter is { } id ? Before(id) : channelId,
            message => DeliveryMarker.IsOn(message, delivery.Nonce!),
            cancellationToken);

    private async Task<Snowflake?> FindAsync(
        Snowflake channelId, Snowflake after, Predicate<Message> isOwn, CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await rest.ListMessagesAfterAsync(channelId, after, Message.MaxPageSize, cancellationToken);
            if (page.FirstOrDefault(message => isOwn(message)) is { } own)
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

    private static Snowflake Before(Snowflake id) => Snowflake.At(id.CreatedAt - IdDifference.ToTimeSpan());
}
