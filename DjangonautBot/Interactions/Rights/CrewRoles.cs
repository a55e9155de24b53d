namespace DjangonautBot.Interactions.Rights;

/// <summary>Roles of a person in a cohort; one person can have several.</summary>
[Flags]
public enum CrewRoles
{
    None = 0,
    Djangonaut = 1,
    Navigator = 2,

    /// <summary>Captain of the whole cohort or of named teams.</summary>
    Captain = 4,

    /// <summary>Captain of the whole cohort; has <see cref="Captain"/> too.</summary>
    CohortCaptain = 8,
}
