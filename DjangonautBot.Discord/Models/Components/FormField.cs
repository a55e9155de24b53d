namespace DjangonautBot.Discord.Models;

/// <summary>A labelled field of a form (Discord's Label component).</summary>
/// <param name="Label">1 to <see cref="MaxLabelLength"/> code points.</param>
/// <param name="Input">A <see cref="TextInput"/> or a select.</param>
/// <param name="Description">A line of help; at most <see cref="MaxDescriptionLength"/> code points.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#label</remarks>
public sealed record FormField(string Label, MessageComponent Input, string? Description = null)
{
    /// <summary>Longest <see cref="Label"/>, in code points.</summary>
    public const int MaxLabelLength = 45;

    /// <summary>Longest <see cref="Description"/>, in code points.</summary>
    public const int MaxDescriptionLength = 100;
}
