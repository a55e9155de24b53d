namespace DjangonautBot.Interactions.Text.Links;

/// <summary>A mentioned ticket or pull request.</summary>
/// <param name="Name">Its short name: <c>#12345</c>, <c>django/django#678</c>.</param>
/// <param name="Url">Its address.</param>
public sealed record TrackerMention(TrackerMentionKind Kind, string Name, string Url);
