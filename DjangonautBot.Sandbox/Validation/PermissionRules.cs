namespace DjangonautBot.Sandbox.Validation;

/// <summary>Who may do what where, computed as Discord documents it.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/permissions#permission-overwrites">Permission overwrites</seealso>
internal static class PermissionRules
{
    /// <summary>What a member may do in a server before any channel is looked at.</summary>
    /// <param name="everyone">The permissions of the @everyone role.</param>
    /// <param name="roles">The permissions of each role that the member has.</param>
    public static ulong InServer(bool isOwner, ulong everyone, IEnumerable<ulong> roles)
    {
        if (isOwner)
        {
            return Permission.All;
        }

        var permissions = roles.Aggregate(everyone, (all, role) => all | role);
        return Has(permissions, Permission.Administrator) ? Permission.All : permissions;
    }

    /// <summary>What a member may do in a channel; a thread has no overwrites of its own and uses its parent's.</summary>
    /// <param name="inServer">What <see cref="InServer"/> gives.</param>
    /// <param name="serverId">Also the id of the @everyone role.</param>
    /// <param name="roleIds">The roles that the member has.</param>
    /// <param name="overwrites">The channel's, or for a thread those of the channel it belongs to.</param>
    /// <param name="isThread">In a thread the right to write is Send Messages in Threads.</param>
    public static ulong InChannel(
        ulong inServer,
        ulong serverId,
        ulong memberId,
        IReadOnlyCollection<ulong> roleIds,
        IReadOnlyCollection<Overwrite> overwrites,
        bool isThread = false)
    {
        if (Has(inServer, Permission.Administrator))
        {
            return Permission.All;
        }

        var permissions = inServer;
        permissions = Apply(permissions, overwrites.Where(o => !o.IsMember && o.Id == serverId));
        permissions = Apply(permissions, overwrites.Where(o => !o.IsMember && o.Id != serverId && roleIds.Contains(o.Id)));
        permissions = Apply(permissions, overwrites.Where(o => o.IsMember && o.Id == memberId));
        return WithoutWhatIsImplied(permissions, isThread);
    }

    /// <summary>Whether all bits of <paramref name="wanted"/> are there.</summary>
    public static bool Has(ulong permissions, ulong wanted) => (permissions & wanted) == wanted;

    // Within one step all denials come before all allowances, so that of two roles the one that allows wins.
    private static ulong Apply(ulong permissions, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Allow: 0UL, Deny: 0UL), (sum, o) => (sum.Allow | o.Allow, sum.Deny | o.Deny));
        return permissions & ~deny | allow;
    }

    // https://discord.com/developers/docs/topics/permissions#implicit-permissions
    private static ulong WithoutWhatIsImplied(ulong permissions, bool isThread)
    {
        if (!Has(permissions, Permission.ViewChannel))
        {
            return 0;
        }

        const ulong needsSending =
            Permission.MentionEveryone | Permission.SendTextToSpeech | Permission.AttachFiles | Permission.EmbedLinks;
        var sending = isThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
        return Has(permissions, sending) ? permissions : permissions & ~needsSending;
    }
}
