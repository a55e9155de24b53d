namespace DjangonautBot.Discord.Models;

/// <summary>Whom a <see cref="PermissionOverwrite"/> is for.</summary>
public enum PermissionOverwriteType
{
    Role = 0,
    Member = 1,
}
