namespace DjangonautBot.Discord.Rest;

/// <summary>What was wrong with one field of a request.</summary>
/// <param name="Path">Where it stands: <c>data.components.0.components.1.custom_id</c>.</param>
/// <param name="Code">Discord's name for it: <c>BASE_TYPE_MAX_LENGTH</c>.</param>
public sealed record FieldError(string Path, string Code, string Message);
