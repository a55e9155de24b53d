namespace DjangonautBot.Features.Crew;

/// <summary>One of the roles in a cohort.</summary>
public enum CrewRole
{
    Djangonaut,
    Navigator,
    Captain,
}
