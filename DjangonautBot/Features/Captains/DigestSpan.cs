using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>
/// Span between two posted digests. A question is announced in the first digest after it has waited for 48 hours, and in no other.
/// </summary>
internal sealed record DigestSpan(Instant Since, Instant Until)
{
    private static readonly Duration WaitingTime = Duration.FromHours(48);

    /// <summary>Beginning of the span of the first digest.</summary>
    public static Instant Beginning => NodaConstants.UnixEpoch;

    /// <summary>Determines whether the digest announces a question asked at an instant.</summary>
    public bool Announces(Instant askedAt) => askedAt + WaitingTime is var waited && Since < waited && waited <= Until;
}
