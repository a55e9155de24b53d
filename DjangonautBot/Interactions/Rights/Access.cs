namespace DjangonautBot.Interactions.Rights;

/// <summary>Right that a command, button, menu or form requires. Checked at each use.</summary>
public enum Access
{
    /// <summary>Everybody in the server, in a crew or not.</summary>
    Everybody,

    /// <summary>Everybody in the crew of a cohort.</summary>
    Crew,

    /// <summary>Everybody in the crew, even after the cohort's texts were deleted: for the data that is kept.</summary>
    CrewForGood,

    /// <summary>Navigators and Captains.</summary>
    Navigator,

    /// <summary>Captains, also of named teams, and everybody with Discord's <em>Manage Server</em>.</summary>
    Captain,

    /// <summary>Captains of the whole cohort, and everybody with Discord's <em>Manage Server</em>.</summary>
    CohortCaptain,
}
