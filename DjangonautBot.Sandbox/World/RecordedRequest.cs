namespace DjangonautBot.Sandbox;

/// <summary>A REST call as the bot made it, also one that was refused.</summary>
/// <param name="RouteTemplate">As in Discord's OpenAPI file: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Path">The path after <c>/api/v10</c>, with its query.</param>
/// <param name="Json">The body, or the <c>payload_json</c> part of a multipart one.</param>
/// <param name="Status">The HTTP status answered; 0 when the connection was cut instead.</param>
public sealed record RecordedRequest(
    string Method, string RouteTemplate, string Path, string? Json, IReadOnlyList<RecordedFile> Files, int Status);
