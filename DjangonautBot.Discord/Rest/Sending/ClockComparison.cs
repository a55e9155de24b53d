namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Compares the clock of the wire with Discord's, by the <c>Date</c> of its responses.</summary>
internal sealed class ClockComparison(TimeProvider time)
{
    private Reading? _last;

    /// <summary>
    /// Lead of the clock, to a few seconds; negative if it is behind, null before the first response. Since the last response
    /// the time is counted on, so that a step of the clock shows at once.
    /// </summary>
    public TimeSpan? Lead =>
        _last is { } last ? time.GetUtcNow() - (last.Date + time.GetElapsedTime(last.Timestamp)) : null;

    public void Learn(DateTimeOffset? date)
    {
        if (date is { } known)
        {
            _last = new Reading(known, time.GetTimestamp());
        }
    }

    private sealed record Reading(DateTimeOffset Date, long Timestamp);
}
