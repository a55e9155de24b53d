namespace DjangonautBot.Features.CheckIns;

/// <summary>
/// Who can read the place into which a text goes. Whatever gathers or writes what people wrote takes it as an argument, so
/// that a channel never receives what only some of its readers may see.
/// </summary>
public enum Visibility
{
    /// <summary>People outside the team too: they read counts and what its authors agreed to share.</summary>
    Others,

    /// <summary>The team's crew in its channel, or one of it, or a stand-in from another team: what is for the team.</summary>
    Team,

    /// <summary>One of the team's Navigators or a Captain, privately: everything.</summary>
    Guides,
}
