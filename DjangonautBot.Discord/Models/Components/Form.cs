namespace DjangonautBot.Discord.Models;

/// <summary>A form (Discord's modal). It can only be the first response to an interaction that is not itself a form.</summary>
/// <param name="CustomId">
/// 1 to <see cref="MessageComponent.MaxCustomIdLength"/> code points; returned with the submitted values.
/// </param>
/// <param name="Title">1 to <see cref="MaxTitleLength"/> code points.</param>
/// <param name="Fields">1 to <see cref="MaxFields"/>.</param>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal</remarks>
public sealed record Form(string CustomId, string Title, IReadOnlyList<FormField> Fields)
{
    /// <summary>Longest <see cref="Title"/>, in code points.</summary>
    public const int MaxTitleLength = 45;

    /// <summary>Most <see cref="Fields"/>.</summary>
    public const int MaxFields = 5;
}
