namespace DjangonautBot.Discord.Models;

/// <summary>A Discord account.</summary>
/// <param name="GlobalName">The name the person chose for all servers, if any.</param>
public sealed record User(Snowflake Id, string Username, string? GlobalName = null, bool Bot = false)
{
    /// <summary>What other people see where no server nickname is set.</summary>
    public string DisplayName => GlobalName ?? Username;
}
