namespace DjangonautBot.Features.CheckIns;

/// <summary>Whom a check-in is for, as its author chose.</summary>
public enum Audience
{
    /// <summary>The author's team: it has a card in the week's thread.</summary>
    Team,

    /// <summary>The author's Navigators and Captains: it has no card anywhere.</summary>
    Guides,
}
