namespace DjangonautBot.Storage.Personal;

/// <summary>A line of a person's own history.</summary>
/// <param name="Week">Program week; null for the whole program.</param>
/// <param name="Sign">Emoji for the kind of line.</param>
/// <param name="Text">The person's own text, or a description.</param>
/// <param name="Link">Address of the message, if any.</param>
public sealed record PersonalMoment(int? Week, string Sign, string Text, string? Link = null);
