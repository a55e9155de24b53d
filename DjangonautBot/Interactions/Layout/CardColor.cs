namespace DjangonautBot.Interactions.Layout;

/// <summary>Colors of cards, as 0xRRGGBB: one for each kind of content.</summary>
internal static class CardColor
{
    /// <summary>People's own words: check-ins, answers, goals.</summary>
    public const int Green = 0x2E8B57;

    /// <summary>Open and upcoming things: questions, briefs, overviews.</summary>
    public const int Blue = 0x3B6FB6;

    /// <summary>Wins.</summary>
    public const int Gold = 0xF1C40F;

    /// <summary>Looking back: summaries and reports.</summary>
    public const int Purple = 0x6A5ACD;
}
