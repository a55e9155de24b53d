using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Interactions.Text;

/// <summary>A span of a text.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Mention">The ticket or pull request, if it is one.</param>
/// <param name="Address">The address, if one was typed, without angle brackets.</param>
internal sealed record DiscordTextSpan(DiscordTextSpanKind Kind, string Text, TrackerMention? Mention = null, string? Address = null);
