using NodaTime;

namespace DjangonautBot.Features.Calendars.Downloads;

/// <summary>State of a person's private address.</summary>
internal abstract record ShownAddress
{
    private ShownAddress()
    {
    }

    /// <summary>It was made just now.</summary>
    public sealed record New(string Url) : ShownAddress;

    /// <summary>There is one, which nobody can show again.</summary>
    public sealed record Hidden(Instant Since) : ShownAddress;
}
