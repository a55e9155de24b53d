using System.Security.Cryptography;
using DjangonautBot.Features.Calendars.Writing;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.Calendars.Feed;

/// <summary>Finds the calendar behind a private address.</summary>
internal sealed class CalendarFeed(
    CalendarAddresses addresses, CalendarPublisher publisher, IRecipients recipients, ProgramClock clock, TimeProvider wire)
{
    // No event tells that somebody has left the server, so Discord is asked from time to time.
    private static readonly Duration PresenceHolds = Duration.FromHours(1);

    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(5);

    /// <summary>Writes the feed at a path; null for every path at which there is none, for whatever reason.</summary>
    public async Task<FeedDocument?> FindAsync(string path, CancellationToken cancellationToken)
    {
        if (CalendarAddress.FindSecret(path) is not { } secret
            || addresses.Find(secret) is not { } subscriber
            || !await IsPresentAsync(subscriber, cancellationToken))
        {
            return null;
        }

        var owner = new CalendarOwner(subscriber.CohortId, subscriber.CrewId);
        return await publisher.PublishAsync(owner, cancellationToken) is { } calendar
            ? FeedDocument.Of(CalendarFile.WriteFeed(calendar))
            : null;
    }

    // A clock that was moved back counts as one that went on.
    private async Task<bool> IsPresentAsync(FeedSubscriber subscriber, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (now >= subscriber.PresenceAskedAt && now - subscriber.PresenceAskedAt < PresenceHolds)
        {
            return true;
        }

        using var timeout = new CancellationTokenSource(LongestQuestion, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            if (!await recipients.IsPresentAsync(subscriber.CohortId, subscriber.UserId, now, either.Token))
            {
                return false;
            }

            await addresses.NotePresenceAsync(subscriber, now, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }
}

/// <summary>Content of a feed.</summary>
/// <param name="Tag">Hash of the content as HTTP's strong entity tag, quotation marks included.</param>
internal sealed record FeedDocument(byte[] Content, string Tag)
{
    public static FeedDocument Of(byte[] content) => new(content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"");
}
