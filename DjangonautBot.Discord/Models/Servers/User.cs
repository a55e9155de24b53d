namespace DjangonautBot.Discord.Models;

/// <summary>A Discord account.</summary>
/// <param name="GlobalName">The person's display name in all servers, if any.</param>
public sealed record User(Snowflake Id, string Username, string? GlobalName = null, bool Bot = false)
{
    /// <summary>Name shown where no server nickname is set.</summary>
    public string DisplayName => GlobalName ?? Username;
}
