namespace DjangonautBot.Discord.Rest;

/// <summary>Error in one field of a request.</summary>
/// <param name="Path">Path of the field: <c>data.components.0.components.1.custom_id</c>.</param>
/// <param name="Code">Discord's name of the error: <c>BASE_TYPE_MAX_LENGTH</c>.</param>
public sealed record FieldError(string Path, string Code, string Message);
