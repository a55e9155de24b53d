namespace DjangonautBot.Discord.Models;

/// <summary>A form (a modal). It can only be the first answer to an interaction that is not itself a form.</summary>
/// <param name="CustomId">1 to 100 characters; comes back with what the person typed.</param>
/// <param name="Title">1 to 45 characters.</param>
/// <param name="Fields">One to five.</param>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal</remarks>
public sealed record Form(string CustomId, string Title, IReadOnlyList<FormField> Fields);
