using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Servers;

/// <summary>Computes the permissions of a member in a channel.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permission-overwrites</remarks>
internal static class PermissionCalculator
{
    /// <param name="memberRoles">The member's roles without <c>@everyone</c>, which all members have.</param>
    /// <param name="roles">The server's roles; ids that are not among them are ignored.</param>
    /// <param name="overwrites">Overwrites of the channel, or of the parent for a thread.</param>
    public static Permissions Compute(
        Guild guild,
        Snowflake memberId,
        IReadOnlyCollection<Snowflake> memberRoles,
        IReadOnlyDictionary<Snowflake, Role> roles,
        IReadOnlyCollection<PermissionOverwrite> overwrites)
    {
        if (memberId == guild.OwnerId)
        {
            return Permissions.All;
        }

        // The role with the server's own id is @everyone.
        var granted = memberRoles.Append(guild.Id)
            .Aggregate(Permissions.None, (all, id) => all | (roles.GetValueOrDefault(id)?.Permissions ?? Permissions.None));
        if (granted.HasFlag(Permissions.Administrator))
        {
            return Permissions.All;
        }

        var roleOverwrites = overwrites.Where(overwrite => overwrite.Type == PermissionOverwriteType.Role).ToList();
        granted = Apply(granted, roleOverwrites.Where(overwrite => overwrite.Id == guild.Id));
        granted = Apply(granted, roleOverwrites.Where(overwrite => overwrite.Id != guild.Id && memberRoles.Contains(overwrite.Id)));
        granted = Apply(granted, overwrites.Where(
            overwrite => overwrite.Type == PermissionOverwriteType.Member && overwrite.Id == memberId));

        return granted.HasFlag(Permissions.ViewChannel) ? granted : Permissions.None;
    }

    /// <summary>Applies overwrites of the same rank, among which a permission that one allows wins over its denial by another.</summary>
    private static Permissions Apply(Permissions granted, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allow, deny) = (Permissions.None, Permissions.None);
        foreach (var overwrite in overwrites)
        {
            allow |= overwrite.Allow;
            deny |= overwrite.Deny;
        }

        return (granted & ~deny) | allow;
    }
}
