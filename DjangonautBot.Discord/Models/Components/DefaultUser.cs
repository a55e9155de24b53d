namespace DjangonautBot.Discord.Models;

/// <summary>A person preselected in a <see cref="UserSelect"/>.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#user-select-select-default-value-structure</remarks>
public sealed record DefaultUser(Snowflake Id)
{
    /// <summary>Kind of the preselected value; a user select accepts no other.</summary>
    public string Type { get; } = "user";
}
