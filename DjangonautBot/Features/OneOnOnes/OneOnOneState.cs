namespace DjangonautBot.Features.OneOnOnes;

/// <summary>State of the offer of a 1:1. Its contents are stored nowhere.</summary>
public enum OneOnOneState
{
    Offered,
    Held,
    NotNeeded,
}
