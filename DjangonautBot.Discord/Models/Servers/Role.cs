namespace DjangonautBot.Discord.Models;

/// <summary>A server's role. The role with the server's own id is <c>@everyone</c>.</summary>
/// <param name="Managed">Whether Discord or an app manages it, as the role that Discord makes for a bot.</param>
public sealed record Role(Snowflake Id, string Name, Permissions Permissions, int Position = 0, bool Managed = false);
