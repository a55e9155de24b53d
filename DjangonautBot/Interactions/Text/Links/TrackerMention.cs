namespace DjangonautBot.Interactions.Text.Links;

/// <summary>A ticket or pull request of which somebody wrote.</summary>
/// <param name="Name">How it is called: <c>#12345</c>, <c>django/django#678</c>.</param>
/// <param name="Url">Where it is.</param>
public sealed record TrackerMention(TrackerMentionKind Kind, string Name, string Url);
