namespace DjangonautBot.Interactions.Rights;

/// <summary>What somebody is in a cohort; one person can be several.</summary>
[Flags]
public enum CrewRoles
{
    None = 0,
    Djangonaut = 1,
    Navigator = 2,
    Captain = 4,
}
