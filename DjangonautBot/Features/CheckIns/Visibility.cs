namespace DjangonautBot.Features.CheckIns;

/// <summary>
/// Readers of the place into which a text goes. Every reader and writer of people's texts takes it as an argument, so that a channel never
/// receives a text that only some of its readers may see.
/// </summary>
public enum Visibility
{
    /// <summary>Also people outside the team, who see counts and the texts that authors agreed to share.</summary>
    Others,

    /// <summary>The team's crew in its channel, one member of it, or a stand-in from another team, who see texts for the team.</summary>
    Team,

    /// <summary>A guide (Navigator of the team or Captain) privately, who sees everything.</summary>
    Guides,
}
