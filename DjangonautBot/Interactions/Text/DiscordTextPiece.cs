namespace DjangonautBot.Interactions.Text;

/// <summary>A part that is shown whole or not at all: a letter with its marks, an emoji, a link.</summary>
/// <param name="IsInFence">Whether a fence is open after it.</param>
internal readonly record struct DiscordTextPiece(string Text, bool IsInFence = false)
{
    public int Length => Excerpt.Length(Text);

    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether a sentence can end with it, before what follows.</summary>
    public bool EndsSentence(DiscordTextPiece next) => Text switch
    {
        "。" or "！" or "？" or "\n" => true,
        "." or "!" or "?" => next.IsSpace,
        _ => false,
    };
}
