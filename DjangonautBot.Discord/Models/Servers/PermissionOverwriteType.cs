namespace DjangonautBot.Discord.Models;

/// <summary>Kind of subject of a <see cref="PermissionOverwrite"/>.</summary>
public enum PermissionOverwriteType
{
    Role = 0,
    Member = 1,
}
