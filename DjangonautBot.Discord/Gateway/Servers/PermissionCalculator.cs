using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Servers;

/// <summary>What a member may do in a channel.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permission-overwrites</remarks>
internal static class PermissionCalculator
{
    /// <param name="memberRoles">Without <c>@everyone</c>, which everybody has.</param>
    /// <param name="roles">The roles of the server; ids that are not among them count for nothing.</param>
    /// <param name="overwrites">Of the channel; a thread has those of its parent.</param>
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

    /// <summary>Among overwrites of the same rank, what one allows wins over what another denies.</summary>
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
