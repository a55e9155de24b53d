namespace DjangonautBot.Interactions.Rights;

/// <summary>Who may use a command, button, menu or form. Checked anew at each.</summary>
public enum Access
{
    /// <summary>Everybody in the server, in a crew or not.</summary>
    Everybody,

    /// <summary>Everybody in the crew of a cohort.</summary>
    Crew,

    /// <summary>The same, also once the cohort's texts were deleted: for what is kept of it.</summary>
    CrewForGood,

    /// <summary>Navigators and Captains.</summary>
    Navigator,

    /// <summary>Captains, and whoever has Discord's <em>Manage Server</em>.</summary>
    Captain,
}
