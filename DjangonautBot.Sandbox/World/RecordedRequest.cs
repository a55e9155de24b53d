namespace DjangonautBot.Sandbox;

/// <summary>A REST call of the bot, accepted or rejected.</summary>
/// <param name="RouteTemplate">Template as in Discord's OpenAPI file: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Path">Path after <c>/api/v10</c>, with its query.</param>
/// <param name="Json">Body, or the <c>payload_json</c> part of a multipart one.</param>
/// <param name="Status">HTTP status of the response; 0 if the connection was cut instead.</param>
public sealed record RecordedRequest(
    string Method, string RouteTemplate, string Path, string? Json, IReadOnlyList<RecordedFile> Files, int Status);
