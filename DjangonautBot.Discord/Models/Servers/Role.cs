namespace DjangonautBot.Discord.Models;

/// <summary>A server's role. The role with the server's own id is <c>@everyone</c>.</summary>
public sealed record Role(Snowflake Id, string Name, Permissions Permissions, int Position = 0);
