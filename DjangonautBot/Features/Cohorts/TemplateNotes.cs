namespace DjangonautBot.Features.Cohorts;

/// <summary>Tells the founder of a cohort what was taken over from an earlier one, in short lines for a message.</summary>
/// <param name="Taken">Such as <c>👩‍🚀 Teams with their channels and stand-ups: *Mars*, *Pluto*.</c></param>
/// <param name="LeftOut">Things that could not be taken, each with what to do about it.</param>
public sealed record TemplateNotes(IReadOnlyList<string> Taken, IReadOnlyList<string> LeftOut)
{
    /// <summary>Nothing was there to take.</summary>
    public static TemplateNotes None { get; } = new([], []);
}
