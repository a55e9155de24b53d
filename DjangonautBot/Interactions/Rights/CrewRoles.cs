namespace DjangonautBot.Interactions.Rights;

/// <summary>Roles of a person in a cohort; one person can have several.</summary>
[Flags]
public enum CrewRoles
{
    None = 0,
    Djangonaut = 1,
    Navigator = 2,
    Captain = 4,
}
