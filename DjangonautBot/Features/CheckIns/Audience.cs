namespace DjangonautBot.Features.CheckIns;

/// <summary>Audience of a check-in, chosen by its author.</summary>
public enum Audience
{
    /// <summary>The author's team. The check-in has a card in the week's thread.</summary>
    Team,

    /// <summary>The author's guides: Navigators of the team and Captains. The check-in has no card.</summary>
    Guides,
}
