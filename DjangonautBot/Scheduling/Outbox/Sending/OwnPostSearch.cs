using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Backups;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>
/// Finds the message of a delivery that may have been posted: by an attempt with an unknown outcome, or before this database was
/// brought back from a copy.
/// </summary>
/// <param name="program">The clock by which posts are due.</param>
/// <param name="wire">The clock by which Discord counts the minutes of a nonce.</param>
internal sealed class OwnPostSearch(IDiscordRest rest, ProgramClock program, TimeProvider wire, LastRestore lastRestore)
{
    // Discord speaks of "a few minutes"; within this it is safe to rely on the nonce alone.
    private static readonly Duration NonceLife = Duration.FromMinutes(1);

    // The clocks of the machines at Discord that give ids differ a little.
    private static readonly Duration IdDifference = Duration.FromMinutes(1);

    // A post that goes out later than this after it was due may have gone out in time already.
    private static readonly Duration LateAfter = Duration.FromMinutes(15);

    // The largest lead of this machine's clock over Discord's that the search for a late post allows for.
    private static readonly Duration ClockDifference = Duration.FromHours(1);

    // A post that the backup knew may stand from before its time: by settings, or by a tap, that were lost with the restore.
    private static readonly Duration MovedWithin = Duration.FromDays(7);

    /// <summary>Whether a delivery that was not tried yet may have been posted all the same, so that it is looked for.</summary>
    public bool MayStand(Delivery delivery) =>
        delivery is { MessageId: null, NonceSince: null } && (IsLate(delivery) || FindRestore(delivery) is not null);

    /// <summary>Whether the nonce is not enough to keep Discord from making the message twice.</summary>
    /// <remarks>A clock that was stepped back says nothing about the time that passed.</remarks>
    public bool IsNeeded(Delivery delivery) =>
        FindRestore(delivery) is not null
        || (delivery.NonceSince is { } since
            ? Instant.FromDateTimeOffset(wire.GetUtcNow()) - since is var elapsed && (elapsed < Duration.Zero || elapsed > NonceLife)
            : IsLate(delivery));

    /// <summary>Finds the message in a channel.</summary>
    public Task<Snowflake?> FindAsync(Delivery delivery, Snowflake channelId, CancellationToken cancellationToken)
    {
        var (isLate, restore) = (IsLate(delivery), FindRestore(delivery));
        var first = FirstOf(delivery, channelId);
        return FindAsync(
            channelId,
            restore is null ? first : Earlier(first, restore.LastMessage is { } last ? Before(last) : channelId),
            message => (delivery.Nonce is { } nonce && DeliveryMarker.IsOn(message, nonce))
                || ((isLate || restore is not null) && DeliveryMarker.IsOn(message, delivery.DeliveryId))
                || (restore is not null && DeliveryMarker.IsAboutSame(message, delivery)),
            cancellationToken);
    }

    private bool IsLate(Delivery delivery) => delivery.NonceSince is null && program.Now - delivery.DueAt > LateAfter;

    /// <summary>Finds the restore before which the message may have been posted, unknown to this database.</summary>
    private Restore? FindRestore(Delivery delivery) =>
        lastRestore.Restore is { } restore
        && delivery.DueAt <= restore.RestoredAt + (delivery.SubjectId <= restore.NumbersAfter ? MovedWithin : Duration.Zero)
            ? restore
            : null;

    // Every message of a channel has a later id than the channel.
    private Snowflake FirstOf(Delivery delivery, Snowflake channelId) =>
        IsLate(delivery) ? Snowflake.At((delivery.DueAt - ClockDifference).ToDateTimeOffset())
        : delivery.TriedAfter is { } id ? Before(id)
        : channelId;

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

    private static Snowflake Earlier(Snowflake one, Snowflake other) => one < other ? one : other;

    private static Snowflake Before(Snowflake id) => Snowflake.At(id.CreatedAt - IdDifference.ToTimeSpan());
}
