namespace DjangonautBot.Discord.Models;

/// <summary>Somebody who is picked already when a <see cref="UserSelect"/> opens.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#user-select-select-default-value-structure</remarks>
public sealed record DefaultUser(Snowflake Id)
{
    /// <summary>The one kind that such a menu takes.</summary>
    public string Type { get; } = "user";
}
