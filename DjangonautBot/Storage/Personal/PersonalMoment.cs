namespace DjangonautBot.Storage.Personal;

/// <summary>A line of somebody's own history.</summary>
/// <param name="Week">The program week; none for what belongs to the whole program.</param>
/// <param name="Sign">An emoji that says what it is.</param>
/// <param name="Text">What the person wrote, or plain words.</param>
/// <param name="Link">The address of the message in which it stands.</param>
public sealed record PersonalMoment(int? Week, string Sign, string Text, string? Link = null);
