namespace DjangonautBot.Features.Outcomes;

/// <summary>A role in the community that somebody took on after the program; one person can have several.</summary>
public enum CommunityRole
{
    Reviewer,

    /// <summary>Navigator or Captain of a later cohort.</summary>
    Guide,
    Speaker,
    Organiser,
    Maintainer,
}
