namespace DjangonautBot.Features.OneOnOnes;

/// <summary>What became of the offer of a 1:1. What was said in it is nobody's business.</summary>
public enum OneOnOneState
{
    Offered,
    Held,
    NotNeeded,
}
