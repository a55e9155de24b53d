namespace DjangonautBot.Features.CheckIns;

/// <summary>Pace of a week. Only Captains see it.</summary>
public enum Pace
{
    /// <summary>A gentle pace.</summary>
    Gentle = 1,

    /// <summary>A good pace.</summary>
    Good = 2,

    /// <summary>Too much work.</summary>
    TooMuch = 3,
}
