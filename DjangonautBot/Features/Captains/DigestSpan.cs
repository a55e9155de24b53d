using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>
/// From one digest that was posted to the next. A question is told of in the first one after it has waited for 48 hours,
/// and in no other.
/// </summary>
internal sealed record DigestSpan(Instant Since, Instant Until)
{
    private static readonly Duration Patience = Duration.FromHours(48);

    /// <summary>Where the first digest begins.</summary>
    public static Instant Beginning => NodaConstants.UnixEpoch;

    public bool Tells(Instant askedAt) => askedAt + Patience is var waited && Since < waited && waited <= Until;
}
