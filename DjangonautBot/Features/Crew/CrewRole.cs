namespace DjangonautBot.Features.Crew;

/// <summary>Role of a person in a cohort.</summary>
public enum CrewRole
{
    Djangonaut,
    Navigator,
    Captain,
}
