using NodaTime;

namespace DjangonautBot.Features.Calendars;

/// <summary>Time of an item.</summary>
internal abstract record ItemTime
{
    private ItemTime()
    {
    }

    /// <summary>Determines whether it has begun.</summary>
    /// <param name="zone">Zone in which whole days are meant.</param>
    public abstract bool HasBegun(DateTimeZone zone, Instant now);

    /// <summary>Meeting between two instants.</summary>
    public sealed record Meeting(Instant StartsAt, Instant EndsAt) : ItemTime
    {
        public override bool HasBegun(DateTimeZone zone, Instant now) => StartsAt <= now;
    }

    /// <summary>Whole days, on the same dates for everybody.</summary>
    /// <param name="After">Day after the last one.</param>
    public sealed record Days(LocalDate First, LocalDate After) : ItemTime
    {
        public override bool HasBegun(DateTimeZone zone, Instant now) => zone.AtStartOfDay(First).ToInstant() <= now;
    }
}
