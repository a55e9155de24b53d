namespace DjangonautBot.Features.CheckIns;

/// <summary>How a week felt. Only Captains see it.</summary>
public enum Pace
{
    Gentle = 1,
    Good = 2,
    TooMuch = 3,
}
