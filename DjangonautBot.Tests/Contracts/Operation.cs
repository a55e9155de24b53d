using NJsonSchema;

namespace DjangonautBot.Tests.Contracts;

/// <summary>One operation of Discord's API, with the allowed values of its path, its query and its body.</summary>
/// <param name="Template">As the file writes it: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Shape">The template without the placeholders' names.</param>
/// <param name="PathParameters">In the order of the template.</param>
/// <param name="Body">None when the operation takes no body.</param>
internal sealed record Operation(
    string Method,
    string Template,
    string Shape,
    IReadOnlyList<Parameter> PathParameters,
    IReadOnlyDictionary<string, Parameter> QueryParameters,
    JsonSchema? Body);
