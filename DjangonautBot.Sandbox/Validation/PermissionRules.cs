namespace DjangonautBot.Sandbox.Validation;

/// <summary>Computes permissions as documented by Discord.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/permissions#permission-overwrites">Permission overwrites</seealso>
internal static class PermissionRules
{
    /// <summary>Computes the permissions of a member in a server, before the overwrites of a channel.</summary>
    /// <param name="everyone">Permissions of the @everyone role.</param>
    /// <param name="roles">Permissions of each of the member's roles.</param>
    public static ulong InServer(bool isOwner, ulong everyone, IEnumerable<ulong> roles)
    {
        if (isOwner)
        {
            return Permission.All;
        }

        var permissions = roles.Aggregate(everyone, (all, role) => all | role);
        return Has(permissions, Permission.Administrator) ? Permission.All : permissions;
    }

    /// <summary>Applies the overwrites of a channel; those of the parent for a thread.</summary>
    /// <param name="inServer">Result of <see cref="InServer"/>.</param>
    /// <param name="serverId">Id of the server, and of its @everyone role.</param>
    /// <param name="roleIds">Ids of the member's roles.</param>
    public static ulong Overwritten(
        ulong inServer, ulong serverId, ulong memberId, IReadOnlyCollection<ulong> roleIds, IReadOnlyCollection<Overwrite> overwrites)
    {
        if (Has(inServer, Permission.Administrator))
        {
            return Permission.All;
        }

        var permissions = inServer;
        permissions = Apply(permissions, overwrites.Where(o => !o.IsMember && o.Id == serverId));
        permissions = Apply(permissions, overwrites.Where(o => !o.IsMember && o.Id != serverId && roleIds.Contains(o.Id)));
        return Apply(permissions, overwrites.Where(o => o.IsMember && o.Id == memberId));
    }

    /// <summary>Takes away the permissions that need another one, which the member lacks.</summary>
    /// <param name="overwritten">Result of <see cref="Overwritten"/>.</param>
    /// <param name="isThread">True for a thread, in which posting requires Send Messages in Threads.</param>
    /// <remarks>https://discord.com/developers/docs/topics/permissions#implicit-permissions</remarks>
    public static ulong InChannel(ulong overwritten, bool isThread = false)
    {
        if (!Has(overwritten, Permission.ViewChannel))
        {
            return 0;
        }

        const ulong needsSending =
            Permission.MentionEveryone | Permission.SendTextToSpeech | Permission.AttachFiles | Permission.EmbedLinks;
        var sending = isThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
        return Has(overwritten, sending) ? overwritten : overwritten & ~needsSending;
    }

    /// <summary>True if all bits of <paramref name="wanted"/> are set.</summary>
    public static bool Has(ulong permissions, ulong wanted) => (permissions & wanted) == wanted;

    // Within one step all denials are applied before all allowances, so that the role that allows wins over one that denies.
    private static ulong Apply(ulong permissions, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Allow: 0UL, Deny: 0UL), (sum, o) => (sum.Allow | o.Allow, sum.Deny | o.Deny));
        return permissions & ~deny | allow;
    }
}
