namespace DjangonautBot.Discord.Models.Json;

/// <summary>A message received from Discord.</summary>
internal sealed record WireMessage(
    Snowflake Id,
    Snowflake ChannelId,
    User Author,
    string? Content = null,
    IReadOnlyList<WireComponent>? Components = null)
{
    public Message ToMessage() => new(
        Id,
        ChannelId,
        Author,
        Content ?? "",
        [.. (Components ?? []).SelectMany(row => row.Flatten()).Select(component => component.CustomId).OfType<string>()]);
}
