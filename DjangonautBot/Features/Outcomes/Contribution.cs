namespace DjangonautBot.Features.Outcomes;

/// <summary>Answer to the question whether somebody still contributes.</summary>
public enum Contribution
{
    Django,
    Elsewhere,
    NotNow,
}
